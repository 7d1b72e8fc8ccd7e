import type { Playhead } from '$lib/session';
import { commandOnPage, isWithin, type CommandOf, type PageKey } from '../keys';

/** The speeds on offer; keys 1 to 5 choose one. */
export const SPEEDS = [0.1, 0.5, 1, 4, 16] as const;

/** What a key, or a button, asks of the playhead. */
export type Command = Exclude<CommandOf<'transport'>, 'speed'> | { readonly speed: number };

/** Here arrows, Home and End move within what has the focus. */
const MOVING =
  '[role="slider"], [role="tablist"], [role="menu"], [role="listbox"], [role="grid"], [role="tree"], [role="radiogroup"]';

/** Here Space presses. */
const PRESSING = 'button, summary, a[href], [role="button"], [role="tab"]';

/** The command that a key gives, or null where it means something else to what has the focus. */
export function commandOf(key: PageKey): Command | null {
  const command = commandOnPage('transport', key);
  switch (command) {
    case 'toggle':
      return isWithin(key.target, PRESSING) ? null : command;
    case 'frame-back':
    case 'frame-on':
    case 'start':
    case 'end':
      // A slider has no use for Shift and an arrow, so it keeps no event.
      return isWithin(key.target, MOVING) ? null : command;
    case 'speed':
      return { speed: SPEEDS[Number(key.key) - 1] };
    default:
      return command;
  }
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
