import type { Locale } from '../i18n';
import type { Claim } from './schema';

/** What can be claimed of one world at one frame. */
export interface Figures {
  /** Tasks alive, with `main`. */
  readonly live: number;
  readonly leaked: number;
  /** Tasks that the program has started, so without `main`. */
  readonly spawned: number;
  /** Tasks that have ended. */
  readonly done: number;
  readonly stackBytes: number;
  readonly heapBytes: number;
  /** ns that the game loop needed for its last frame. */
  readonly frameTime: number;
  /** Frames dropped so far. */
  readonly dropped: number;
  /** Idle ones among them. */
  readonly openConnections: number;
  readonly idleConnections: number;
  readonly openFiles: number;
  /** Lines of the program’s log that begin with the claim's text. */
  readonly printed: number;
  /** The first number behind that text in the last such line; NaN where there is none. */
  readonly said: number;
}

const MIB = 2 ** 20;
const KIB = 2 ** 10;

/** Whether a claim is true of the figures of its world at its frame. */
export function holds(claim: Claim, figures: Figures): boolean {
  const figure = figures[claim.metric];
  const tolerance = claim.tolerance ?? 0;
  switch (claim.op) {
    case '==':
      return Math.abs(figure - claim.value) <= tolerance;
    case '<=':
      return figure <= claim.value + tolerance;
    case '>=':
      return figure >= claim.value - tolerance;
  }
}

/** A claim's number as a sentence shows it: `15,001`, `29.3 MiB`. */
export function formatClaim({ metric, value }: Claim, locale: Locale): string {
  switch (metric) {
    case 'stackBytes':
    case 'heapBytes':
      return formatBytes(value, locale);
    case 'frameTime':
      return `${formatNumber(value / 1e6, locale, 1)}\u00a0ms`;
    default:
      return formatNumber(value, locale);
  }
}

export function formatNumber(value: number, locale: Locale, digits = 3): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

function formatBytes(bytes: number, locale: Locale): string {
  const [unit, size] = bytes >= MIB ? ['MiB', MIB] : ['KiB', KIB];
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  // The number and its unit stay on one line.
  return `${new Intl.NumberFormat(locale, digits).format(bytes / size)}\u00a0${unit}`;
}
