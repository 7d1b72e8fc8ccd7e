import { describe, expect, it } from 'vitest';
import type { WorldView } from '$lib/session';
import { EventKind, packPlace, TraceLog, TraceState, TraceWriter, WaitCode } from '$lib/trace';
import { channelEnd, waitedChannels } from './channels';

const PLACE = packPlace(4, WaitCode.chanSend);

function viewOf(...facts: [EventKind, number, number?, number?][]): Pick<WorldView, 'state'> {
  const [writer, log, state] = [new TraceWriter(), new TraceLog(), new TraceState()];
  const track = { id: 0, clock: 0, stated: 0 };
  for (const [kind, subject, a = 0, b = 0] of facts) writer.emit(kind, track, subject, a, b);
  log.append(writer.take());
  state.advance(log, log.length);
  return { state };
}

describe('the channels of a room', () => {
  const view = viewOf(
    [EventKind.taskSpawn, 1],
    [EventKind.taskSpawn, 2],
    [EventKind.taskSpawn, 3],
    [EventKind.chanMake, 9, 2, 5],
    [EventKind.chanMake, 7, 0, 6],
    [EventKind.chanSend, 1, 9, 1],
    [EventKind.chanSend, 1, 9, 2],
    [EventKind.taskBlock, 1, PLACE, 9],
    [EventKind.taskBlock, 2, PLACE, 7],
    [EventKind.taskBlock, 3, PLACE, 9],
    [EventKind.chanClose, 1, 7],
  );

  it('are those that its tasks wait on, with what is in each, in the order of their making', () => {
    expect(waitedChannels(view, view.state.rooms[3])).toEqual([
      { channel: 7, capacity: 0, buffered: 0, closed: true, site: 6, waiting: 1 },
      { channel: 9, capacity: 2, buffered: 2, closed: false, site: 5, waiting: 2 },
    ]);
  });

  it('are none where the log knows of no such channel', () => {
    const forged = viewOf([EventKind.taskSpawn, 1], [EventKind.taskBlock, 1, PLACE, 77]);
    expect(waitedChannels(forged, forged.state.rooms[3])).toEqual([]);
  });

  it('have two ends', () => {
    expect(channelEnd(PLACE)).toBe('send');
    expect(channelEnd(packPlace(4, WaitCode.chanReceive))).toBe('receive');
    expect(channelEnd(packPlace(4, WaitCode.sleep))).toBeNull();
  });
});
