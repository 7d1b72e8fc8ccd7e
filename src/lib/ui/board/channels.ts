import type { WorldView } from '$lib/session';
import { placeReason, WaitCode, type RoomState } from '$lib/trace';

/** A channel that tasks of a room wait on, as it is at this frame. */
export interface WaitedChannel {
  readonly channel: number;
  readonly capacity: number;
  readonly buffered: number;
  readonly closed: boolean;
  /** Site that made it; 0 where none is known. */
  readonly site: number;
  /** Tasks of the room that wait on it. */
  readonly waiting: number;
}

/** Which end of their channels the tasks of a place wait at; null where they wait on no channel. */
export function channelEnd(place: number): 'receive' | 'send' | null {
  switch (placeReason(place)) {
    case WaitCode.chanReceive:
      return 'receive';
    case WaitCode.chanSend:
      return 'send';
    default:
      return null;
  }
}

/** The channels that a room's tasks wait on, in the order of their making. */
export function waitedChannels(
  view: Pick<WorldView, 'state'>,
  { occupants, slots }: Pick<RoomState, 'occupants' | 'slots'>,
): WaitedChannel[] {
  const { tasks, channels } = view.state;
  const waiting = new Map<number, number>();
  for (let slot = 0; slot < slots; slot++) {
    const channel = occupants[slot] === 0 ? 0 : tasks.object[occupants[slot]];
    if (channel !== 0) waiting.set(channel, (waiting.get(channel) ?? 0) + 1);
  }
  return [...waiting]
    .filter(([channel]) => channels.isKnown(channel))
    .sort(([a], [b]) => a - b)
    .map(([channel, count]) => ({
      channel,
      capacity: channels.capacity[channel],
      buffered: channels.buffered[channel],
      closed: channels.isClosed(channel),
      site: channels.site[channel],
      waiting: count,
    }));
}
