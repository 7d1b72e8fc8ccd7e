import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark'] as const;
const SURFACES = ['bg', 'panel', 'raised', 'room'];
const WORDS = ['text', 'dim', 'accent'];
const STATES = ['running', 'runnable', 'blocked', 'sleeping', 'done', 'leaked'];

type Theme = (typeof THEMES)[number];

/** The colour of a token that is written as `light-dark(#rrggbb, #rrggbb)`. */
function colour(token: string, theme: Theme): string {
  const found = new RegExp(`--${token}:\\s*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (found === null) throw new Error(`tokens.css has no --${token} for both themes`);
  return found[theme === 'light' ? 1 : 2];
}

/** WCAG's relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: Theme): number {
  const [low, high] = [luminance(colour(a, theme)), luminance(colour(b, theme))].sort(
    (x, y) => x - y,
  );
  return (high + 0.05) / (low + 0.05);
}

describe.each(THEMES)('the %s theme', (theme) => {
  it.each([...WORDS, ...STATES])('can be read in --%s on every surface', (word) => {
    for (const surface of SURFACES) {
      expect(contrast(word, surface, theme)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['running', 'blocked', 'leaked'])('can be read in --%s-text on its tint', (state) => {
    expect(contrast(`${state}-text`, `${state}-tint`, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STATES.filter((state) => state !== 'done'))('shows --%s-dot on a room', (state) => {
    expect(contrast(`${state}-dot`, 'room', theme)).toBeGreaterThanOrEqual(3);
  });

  it('can be read on the accent', () => {
    expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
  });
});
