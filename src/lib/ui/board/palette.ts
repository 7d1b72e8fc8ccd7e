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

/** Readers who asked for contrast get all of it. */
const FORCED = '(forced-colors: active)';
const CONTRAST = `(prefers-contrast: more), ${FORCED}`;

type Rgb = readonly [number, number, number];

/** How far a fresh dot's colour goes towards the text's, which stands out most on either theme. */
const FRESHNESS = 0.18;

/** The colours of tokens.css as they are for `element` now. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const isForced = matchMedia(FORCED).matches;
  const colour = (token: string): Rgb => {
    // The system has few colours; shapes tell the rest of the states apart.
    const system = token === 'leaked-dot' ? 'Highlight' : 'CanvasText';
    probe.style.color = isForced ? system : `var(--${token})`;
    return parse(getComputedStyle(probe).color);
  };
  const text = colour('text');
  const ink = (tone: Tone): Ink => {
    const base = colour(tone === 'done' ? 'done' : `${tone}-dot`);
    return { base: pack(base), fresh: pack(mixed(base, text)) };
  };
  const inks = {
    runnable: ink('runnable'),
    running: ink('running'),
    blocked: ink('blocked'),
    sleeping: ink('sleeping'),
    leaked: ink('leaked'),
    done: ink('done'),
  };
  probe.remove();
  return { inks, settled: matchMedia(CONTRAST).matches ? 1 : SETTLED };
}

/** Calls `changed` whenever the theme is another; returns what ends that. */
export function watchTheme(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = ['(prefers-color-scheme: dark)', CONTRAST].map((query) => matchMedia(query));
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
