import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EventKind,
  hashLog,
  Timeline,
  TraceLog,
  TraceState,
  type TraceBatch,
} from '../src/lib/trace';
import { runText } from './support/run-text';

const CROWD = `
  export async function main() {
    const c = chan<number>(3);
    for (let i = 0; i < 4; i++) go(async () => { for await (const v of c) await sleep(v * millisecond); });
    for (let i = 0; ; i++) {
      for (let n = 0; n < 40; n++) go(blocked, c, n);
      await frame.next();
    }
  }
  async function blocked(c: Chan<number>, n: number) { await c.send(n % 7); }`;

/** What a state says, as plain data. */
function picture(state: TraceState): unknown {
  const count = state.taskCount + 1;
  return {
    ...{ index: state.index, frames: state.framesBegun, live: state.live, done: state.done },
    ...{ spawned: state.spawnedByEntry, now: state.now, frameTime: state.frameTime },
    ...{ served: state.servedFrame, queued: state.queued, queue: state.longestQueue },
    ...{ stacks: state.stackBytes, heap: state.memory.heapBytes, gc: state.memory.gcPauseNs },
    status: [...state.tasks.status.subarray(1, count)],
    slot: [...state.tasks.slot.subarray(1, count)],
    room: [...state.tasks.room.subarray(1, count)],
    since: [...state.tasks.sinceFrame.subarray(1, count)],
    channels: Array.from({ length: state.channels.count }, (_, i) => [
      state.channels.isKnown(i + 1),
      state.channels.isClosed(i + 1),
      state.channels.capacity[i + 1],
      state.channels.buffered[i + 1],
    ]),
    rooms: state.rooms.map((room) => [
      room.place,
      room.count,
      [...room.occupants.subarray(0, room.slots)],
    ]),
  };
}

describe('the fold', () => {
  const { log } = runText(CROWD, { frames: 400 });

  it('is long enough here to need keyframes', () => {
    expect(log.length).toBeGreaterThan(100_000);
  });

  it('gives the same state for the same index, whichever way one comes', () => {
    const timeline = new Timeline(log);
    fc.assert(
      fc.property(fc.array(fc.nat(log.length), { minLength: 1, maxLength: 6 }), (indexes) => {
        for (const index of indexes) {
          const straight = new TraceState();
          straight.advance(log, index);
          expect(picture(timeline.at(index))).toEqual(picture(straight));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('comes to the same state in steps, each of a bounded number of events', () => {
    const timeline = new Timeline(log);
    const straight = new TraceState();
    straight.advance(log, log.length);
    for (let steps = 1; ; steps++) {
      const { index } = timeline.at(log.length, 60_000);
      expect(index).toBe(Math.min(log.length, steps * 60_000));
      if (index === log.length) break;
    }
    expect(picture(timeline.at(log.length))).toEqual(picture(straight));
  });

  it('comes back to the same board a frame back and on again', () => {
    const timeline = new Timeline(log);
    const before = picture(timeline.at(log.frameEnd(200)));
    const back = picture(timeline.at(log.frameEnd(199)));
    expect(back).not.toEqual(before);
    expect(picture(timeline.at(log.frameEnd(200)))).toEqual(before);
  });

  it('moves nobody who stays: a slot is kept while a task waits', () => {
    const state = new TraceState();
    const seats = new Map<number, string>();
    let kept = 0;
    for (let frame = 1; frame < 60; frame++) {
      state.advance(log, log.frameEnd(frame));
      for (let task = 1; task <= state.taskCount; task++) {
        if (state.tasks.sinceFrame[task] === state.framesBegun) {
          seats.delete(task);
        } else if (seats.has(task)) {
          expect(`${state.tasks.room[task]}:${state.tasks.slot[task]}`).toBe(seats.get(task));
          kept++;
        }
        seats.set(task, `${state.tasks.room[task]}:${state.tasks.slot[task]}`);
      }
    }
    expect(kept).toBeGreaterThan(1_000);
  });

  it('holds each living task in exactly one slot of its room', () => {
    const state = new TraceState();
    for (let frame = 0; frame < 400; frame += 37) {
      state.advance(log, log.frameEnd(frame));
      const seated = state.rooms
        .flatMap((room) => [...room.occupants.subarray(0, room.slots)])
        .filter(Boolean);
      expect(new Set(seated).size).toBe(seated.length);
      expect(seated.length).toBe(state.live);
      expect(state.rooms.reduce((sum, room) => sum + room.count, 0)).toBe(state.live);
    }
  });

  it('takes any forged words without failing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff_ffff), { maxLength: 400 }), (words) => {
        const forged = new TraceLog();
        const events = Uint32Array.from(words.slice(0, words.length - (words.length % 4)));
        forged.append({ words: [events], strings: [], entries: [] });
        const state = new TraceState();
        state.advance(forged, forged.length);
        expect(state.index).toBe(forged.length);
      }),
    );
  });
});

describe('a log', () => {
  it('is the same in one batch or in many', () => {
    const whole = runText(CROWD, { frames: 20 }).log;
    const pieces = new TraceLog();
    whole.scan(0, whole.length, (words, begin, end) => {
      for (let i = begin; i < end; i += 400) {
        const batch: TraceBatch = {
          words: [words.slice(i, Math.min(i + 400, end))],
          strings: [],
          entries: [],
        };
        pieces.append(batch);
      }
    });
    pieces.append({ words: [], strings: whole.strings, entries: whole.entries });
    expect(pieces.frameStarts).toEqual(whole.frameStarts);
    expect(hashLog(pieces)).toBe(hashLog(whole));
    expect(pieces.at(1_234)).toEqual(whole.at(1_234));
  });

  it('is the same for the same text, seed and processors, and another for another seed', () => {
    const text = CROWD.replace(
      'await c.send(n % 7)',
      'await work(50 * microsecond); await select({ c: c.send(n % 7), d: c.send(n % 5), t: after(millisecond).recv() })',
    );
    const hash = (seed: number, procs = 4): string =>
      hashLog(runText(text, { frames: 30, seed, procs }).log);
    expect(hash(7)).toBe(hash(7));
    expect(hash(7)).not.toBe(hash(8));
    expect(hash(7)).not.toBe(hash(7, 2));
  });

  it('refuses a chunk that ends inside an event', () => {
    const log = new TraceLog();
    expect(() => {
      log.append({ words: [new Uint32Array(5)], strings: [], entries: [] });
    }).toThrow('inside an event');
    expect(() => log.at(0)).toThrow('no event 0');
  });

  it('keeps times that word 0 cannot hold', () => {
    const { log } = runText(`export async function main() { await sleep(5 * second); }`, {
      frames: 400,
    });
    const state = new TraceState();
    state.advance(log, log.length);
    expect(state.now).toBeGreaterThanOrEqual(5e9);
    expect(state.now).toBeLessThan(5.001e9);
    expect(log.at(0).kind).toBe(EventKind.taskSpawn);
  });
});
