/**
 * Every key of a lesson page, by where it counts. What handles keys looks them up here, and the help sheet shows
 * them from here. `Shift+` stands before a name as browsers give it.
 */
export const KEYS = {
  /** The whole page. */
  lesson: {
    '[': 'step-back',
    ']': 'step-on',
    p: 'present',
    '?': 'help',
    Escape: 'close',
  },
  /** The whole page: time. */
  transport: {
    ' ': 'toggle',
    ArrowLeft: 'frame-back',
    ArrowRight: 'frame-on',
    'Shift+ArrowLeft': 'event-back',
    'Shift+ArrowRight': 'event-on',
    Home: 'start',
    End: 'end',
    '1': 'speed',
    '2': 'speed',
    '3': 'speed',
    '4': 'speed',
    '5': 'speed',
  },
  timeline: {
    ArrowLeft: 'back',
    ArrowDown: 'back',
    ArrowRight: 'on',
    ArrowUp: 'on',
    PageDown: 'far-back',
    PageUp: 'far-on',
    Home: 'first',
    End: 'last',
  },
  /** The tasks of an opened room. */
  room: {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
    Home: 'first',
    End: 'last',
    Enter: 'pick',
  },
  /** Lists of a tool: tasks, events, findings. */
  rows: {
    ArrowUp: 'up',
    ArrowDown: 'down',
    PageUp: 'page-up',
    PageDown: 'page-down',
    Home: 'first',
    End: 'last',
  },
  trace: {
    ArrowLeft: 'earlier',
    ArrowRight: 'later',
    '+': 'closer',
    '=': 'closer',
    '-': 'wider',
    '0': 'to-playhead',
    ArrowUp: 'up',
    ArrowDown: 'down',
    PageUp: 'page-up',
    PageDown: 'page-down',
  },
  /** Owners, contexts and tasks as a tree. */
  tree: {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowRight: 'open',
    ArrowLeft: 'shut',
    Home: 'first',
    End: 'last',
    Enter: 'pick',
    ' ': 'pick',
  },
  /** The upper edge of the open tool. */
  edge: {
    ArrowUp: 'higher',
    ArrowDown: 'lower',
    PageUp: 'much-higher',
    PageDown: 'much-lower',
    Home: 'lowest',
    End: 'highest',
  },
} as const;

export type KeyGroup = keyof typeof KEYS;

type Values<T> = T[keyof T];

/** What the keys of a group ask for. */
export type CommandOf<G extends KeyGroup> = Values<(typeof KEYS)[G]>;
