import type { Playhead } from '$lib/session';

/** The speeds on offer; keys 1 to 5 choose one. */
export const SPEEDS = [0.1, 0.5, 1, 4, 16] as const;

/** What a key, or a button, asks of the playhead. */
export type Command =
  | 'toggle'
  | 'frame-back'
  | 'frame-on'
  | 'event-back'
  | 'event-on'
  | 'start'
  | 'end'
  | { readonly speed: number };

/** What of a keyboard event counts. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/** Here every key belongs to what has the focus. */
const TYPING = 'input, textarea, select, dialog, [contenteditable], .monaco-editor';

/** Here arrows, Home and End move within what has the focus. */
const MOVING =
  '[role="slider"], [role="tablist"], [role="menu"], [role="listbox"], [role="grid"], [role="tree"], [role="radiogroup"]';

/** Here Space presses. */
const PRESSING = 'button, summary, a[href], [role="button"], [role="tab"]';

const MOVES: Readonly<Record<string, readonly [plain: Command, shifted: Command | null]>> = {
  ArrowLeft: ['frame-back', 'event-back'],
  ArrowRight: ['frame-on', 'event-on'],
  Home: ['start', null],
  End: ['end', null],
};

/** The command that a key gives, or null where it means something else to what has the focus. */
export function commandOf(key: Key): Command | null {
  if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return null;
  if (within(key.target, TYPING)) return null;
  if (key.key === ' ') return key.shiftKey || within(key.target, PRESSING) ? null : 'toggle';
  if (Object.hasOwn(MOVES, key.key)) {
    const [plain, shifted] = MOVES[key.key];
    // A slider has no use for Shift and an arrow.
    if (key.shiftKey) return shifted;
    return within(key.target, MOVING) ? null : plain;
  }
  const speed = key.shiftKey ? undefined : SPEEDS.at(Number(key.key) - 1);
  return /^[1-5]$/.test(key.key) && speed !== undefined ? { speed } : null;
}

function within(target: EventTarget | null, selector: string): boolean {
  const closest = (target as Partial<Element> | null)?.closest;
  return typeof closest === 'function' && closest.call(target, selector) !== null;
}

/** What commands act on: a `Playhead`, or what can stand for one. */
export type Driven = Pick<
  Playhead,
  'toggle' | 'pause' | 'seek' | 'stepFrame' | 'stepEvent' | 'toEnd' | 'speed'
>;

/** Does what a command asks. */
export function perform(command: Command, playhead: Driven): void {
  switch (command) {
    case 'toggle':
      playhead.toggle();
      break;
    case 'frame-back':
      playhead.stepFrame(-1);
      break;
    case 'frame-on':
      playhead.stepFrame(1);
      break;
    case 'event-back':
      playhead.stepEvent(-1);
      break;
    case 'event-on':
      playhead.stepEvent(1);
      break;
    case 'start':
      playhead.pause();
      playhead.seek(0);
      break;
    case 'end':
      playhead.toEnd();
      break;
    default:
      playhead.speed = command.speed;
  }
}

/** Handles the keys of the whole page: `<svelte:window onkeydown={keysFor(playhead)} />`. */
export function keysFor(playhead: Driven): (event: KeyboardEvent) => void {
  return (event) => {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    perform(command, playhead);
  };
}
