import {
  FIRST_WAITING_ROOM,
  placeReason,
  placeSite,
  WAIT_REASONS,
  type TraceState,
} from '../trace';

/** A place where tasks wait, as a program's text has it. */
export interface NamedPlace {
  /** As Go's traces say it: `chan receive`. */
  readonly reason: string;
  readonly line: number;
}

/**
 * The room of a state where tasks wait for a reason at a line; of several on one line, the fullest.
 * @param sites of the program whose state it is
 * @returns its number in `state.rooms`, or -1 where no task has waited there yet
 */
export function roomAt(
  { rooms }: Pick<TraceState, 'rooms'>,
  sites: readonly { readonly line: number }[],
  { reason, line }: NamedPlace,
): number {
  let found = -1;
  for (let room = FIRST_WAITING_ROOM; room < rooms.length; room++) {
    const { place, count } = rooms[room];
    // A site may be forged: what a sandbox says is a stranger's.
    if (sites.at(placeSite(place))?.line !== line) continue;
    if (WAIT_REASONS[placeReason(place)] !== reason) continue;
    if (found < 0 || count > rooms[found].count) found = room;
  }
  return found;
}
