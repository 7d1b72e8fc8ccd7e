import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const SURFACES = ['bg', 'panel', 'raised', 'room'];
const WORDS = ['text', 'dim', 'accent'];
const STATES = ['running', 'runnable', 'blocked', 'sleeping', 'done', 'leaked'];

/** Each look: where its tokens are, which half of `light-dark()` counts, and what WCAG asks of its words. */
const LOOKS = [
  { look: 'light', blocks: [':root'], half: 0, least: 4.5 },
  { look: 'dark', blocks: [':root'], half: 1, least: 4.5 },
  { look: 'contrast, light', blocks: [":root[data-theme='contrast']", ':root'], half: 0, least: 7 },
  { look: 'contrast, dark', blocks: [":root[data-theme='contrast']", ':root'], half: 1, least: 7 },
] as const;

type Look = (typeof LOOKS)[number];
type Rgb = readonly number[];

/** What a token is in the first of the blocks that has it. */
function valueOf(token: string, { blocks }: Look): string {
  for (const block of blocks) {
    const start = css.indexOf(`\n${block} {`);
    const body = css.slice(start, css.indexOf('\n}', start));
    const found = new RegExp(`--${token}:\\s*([^;]+);`).exec(body);
    if (start >= 0 && found !== null) return found[1].trim();
  }
  throw new Error(`tokens.css has no --${token}`);
}

/** A colour as it is written in a style sheet: hex, `light-dark()`, `var()` or `color-mix()` in sRGB. */
function resolve(text: string, look: Look): Rgb {
  const hex = /^#(\w{2})(\w{2})(\w{2})$/.exec(text);
  if (hex !== null) return hex.slice(1).map((part) => parseInt(part, 16) / 255);
  const pair = /^light-dark\(([^,]+), ([^)]+)\)$/.exec(text);
  if (pair !== null) return resolve(pair[look.half + 1], look);
  const named = /^var\(--([\w-]+)\)$/.exec(text);
  if (named !== null) return resolve(valueOf(named[1], look), look);
  const mix = /^color-mix\(in srgb, (.+?) (\d+)%, (.+)\)$/.exec(text);
  if (mix === null) throw new Error(`no colour: ${text}`);
  const [one, other] = [resolve(mix[1], look), resolve(mix[3], look)];
  const share = Number(mix[2]) / 100;
  return one.map((part, i) => part * share + other[i] * (1 - share));
}

/** WCAG's relative luminance. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(word: string, ground: string, look: Look): number {
  const [low, high] = [word, ground]
    .map((text) => luminance(resolve(text, look)))
    .sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff', LOOKS[0])).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff', LOOKS[0])).toBeCloseTo(4.48, 2);
});

describe.each(LOOKS)('the look "$look"', (look) => {
  it.each([...WORDS, ...STATES])('can be read in --%s on every surface', (word) => {
    for (const surface of SURFACES) {
      const found = contrast(`var(--${word})`, `var(--${surface})`, look);
      expect(found, surface).toBeGreaterThanOrEqual(look.least);
    }
  });

  it.each(['running', 'blocked', 'leaked', 'calm', 'accent'])(
    'can be read in --%s-text on its tint',
    (name) => {
      const found = contrast(`var(--${name}-text)`, `var(--${name}-tint)`, look);
      expect(found).toBeGreaterThanOrEqual(look.least);
    },
  );

  it('can be read in --text on every tint, where messages stand', () => {
    for (const name of ['running', 'blocked', 'leaked', 'accent']) {
      const found = contrast('var(--text)', `var(--${name}-tint)`, look);
      expect(found, name).toBeGreaterThanOrEqual(look.least);
    }
  });

  it('can be read on the accent', () => {
    expect(contrast('var(--on-accent)', 'var(--accent)', look)).toBeGreaterThanOrEqual(look.least);
  });

  it('can be read in the mixed colours of prose', () => {
    const prose = 'color-mix(in srgb, var(--text) 88%, var(--dim))';
    const note = 'color-mix(in srgb, var(--text) 72%, var(--running-tint))';
    expect(contrast(prose, 'var(--panel)', look)).toBeGreaterThanOrEqual(look.least);
    expect(contrast(note, 'var(--running-tint)', look)).toBeGreaterThanOrEqual(look.least);
    const used = ['../../routes/site.css', './lesson/StepText.svelte']
      .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
      .join('');
    expect(used).toContain(prose);
    expect(used).toContain(note);
  });

  it.each(STATES.filter((state) => state !== 'done'))('shows --%s-dot on a room', (state) => {
    const least = look.least === 7 ? 4.5 : 3;
    expect(contrast(`var(--${state}-dot)`, 'var(--room)', look)).toBeGreaterThanOrEqual(least);
  });
});
