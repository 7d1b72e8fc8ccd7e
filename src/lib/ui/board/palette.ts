import { readTokens } from './read-tokens';

/** States that dots show. */
export type Tone = 'runnable' | 'running' | 'blocked' | 'sleeping' | 'leaked' | 'done';

/** Colours as pixels without their alpha: red in the low byte, as ImageData has them on all machines in use. */
export interface Ink {
  readonly base: number;
  /** For tasks that have just come. */
  readonly fresh: number;
}

export interface Palette {
  readonly inks: Readonly<Record<Tone, Ink>>;
  /** How strongly a task is drawn that has waited for a while, 0 to 1. */
  readonly settled: number;
}

const SETTLED = 0.76;

const FORCED = '(forced-colors: active)';

type Rgb = readonly [number, number, number];

/** How far a fresh dot's colour goes towards the text's, which stands out most on either theme. */
const FRESHNESS = 0.18;

const TOKENS = [
  ...(['runnable-dot', 'running-dot', 'blocked-dot', 'sleeping-dot'] as const),
  ...(['leaked-dot', 'done', 'text'] as const),
] as const;

/** The colours of tokens.css as they are for `element` now. */
export function readPalette(element: HTMLElement): Palette {
  const read = readTokens(element, TOKENS);
  const text = parse(read.text);
  const ink = (token: (typeof TOKENS)[number]): Ink => {
    const base = parse(read[token]);
    return { base: pack(base), fresh: pack(mixed(base, text)) };
  };
  const inks = {
    runnable: ink('runnable-dot'),
    running: ink('running-dot'),
    blocked: ink('blocked-dot'),
    sleeping: ink('sleeping-dot'),
    leaked: ink('leaked-dot'),
    done: ink('done'),
  };
  // Readers who asked for contrast get all of it.
  const isStrong =
    document.documentElement.dataset['theme'] === 'contrast' || matchMedia(FORCED).matches;
  return { inks, settled: isStrong ? 1 : SETTLED };
}

/** Calls `changed` whenever the theme is another; returns what ends that. */
export function watchTheme(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = ['(prefers-color-scheme: dark)', FORCED].map((query) => matchMedia(query));
  for (const query of system) query.addEventListener('change', changed);
  return () => {
    chosen.disconnect();
    for (const query of system) query.removeEventListener('change', changed);
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
