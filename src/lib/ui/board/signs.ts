import type { Tone } from './palette';

/** The shape of each state where it is written and not drawn: the same shapes that the dots have. */
export const SIGNS: Readonly<Record<Tone | 'panicked' | 'cancelled', string>> = {
  runnable: '▸',
  running: '●',
  blocked: '◆',
  sleeping: '○',
  leaked: '■',
  done: '✓',
  cancelled: '✕',
  panicked: '▲',
};
