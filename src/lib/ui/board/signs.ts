import type { Tone } from './palette';

/** The states of a task that are told apart wherever one is named. */
export type StateWord = Tone | 'panicked';

/** The shape of each state where it is written and not drawn: the same shapes that the dots have. */
export const SIGNS: Readonly<Record<StateWord, string>> = {
  runnable: '▸',
  running: '●',
  blocked: '◆',
  sleeping: '○',
  leaked: '■',
  done: '✓',
  panicked: '▲',
};

/** The same shapes as paths, in a square of 11. */
export const SIGN_PATHS: Readonly<Record<StateWord, string>> = {
  runnable: 'M2.5 1.2 9.6 5.5 2.5 9.8Z',
  running: 'M5.5 1a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
  blocked: 'M5.5.5 10.5 5.5 5.5 10.5.5 5.5Z',
  sleeping:
    'M5.5 1a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 1.8a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Z',
  leaked: 'M1.5 1.5h8v8h-8z',
  done: 'M1.2 5.9 2.6 4.5 4.5 6.4 8.7 2 10.1 3.4 4.5 9.2Z',
  panicked: 'M5.5 1 10.2 9.6H.8Z',
};
