/** States that dots show. */
export const TONES = ['runnable', 'running', 'blocked', 'sleeping', 'leaked'] as const;
export type Tone = (typeof TONES)[number];

/** Colours as pixels without their alpha: red in the low byte, as ImageData has them on all machines in use. */
export interface Ink {
  readonly base: number;
  /** For tasks that have just come. */
  readonly fresh: number;
}

export type Palette = Readonly<Record<Tone, Ink>>;

type Rgb = readonly [number, number, number];

/** How far a fresh dot's colour goes towards the text's, which stands out most on either theme. */
const FRESHNESS = 0.18;

/** The colours of tokens.css as they are for `element` now. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (token: string): Rgb => {
    probe.style.color = `var(--${token})`;
    return parse(getComputedStyle(probe).color);
  };
  const text = colour('text');
  const ink = (tone: Tone): Ink => {
    const base = colour(`${tone}-dot`);
    return { base: pack(base), fresh: pack(mixed(base, text)) };
  };
  const palette = {
    runnable: ink('runnable'),
    running: ink('running'),
    blocked: ink('blocked'),
    sleeping: ink('sleeping'),
    leaked: ink('leaked'),
  };
  probe.remove();
  return palette;
}

/** Calls `changed` whenever the theme is another; returns what ends that. */
export function watchTheme(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', changed);
  };
}

function parse(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

function mixed(from: Rgb, to: Rgb): Rgb {
  const part = (i: 0 | 1 | 2): number => Math.round(from[i] + (to[i] - from[i]) * FRESHNESS);
  return [part(0), part(1), part(2)];
}

function pack([r, g, b]: Rgb): number {
  return r | (g << 8) | (b << 16);
}
