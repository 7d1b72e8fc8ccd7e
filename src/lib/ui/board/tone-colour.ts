import type { Tone } from './palette';

/** The colour that a room's frame and words have, as CSS; what is plain or done steps back. */
export function toneColour(tone: Tone | 'plain'): string {
  return tone === 'plain' || tone === 'done' ? 'var(--dim)' : `var(--${tone})`;
}
