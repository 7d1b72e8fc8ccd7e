import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventKind, Room, TraceLog, TraceState } from '../src/lib/trace';
import { runText } from './support/run-text';
import { FrameFigures, FrameMarks, type MarkKind } from '../src/lib/analysis';

/** Drops frames, cancels, ends owners, collects, and has queues of its own length in each frame. */
const BUSY = `
  export async function main() {
    const c = chan<number>();
    for (let i = 0; ; i++) {
      const match = owner('match ' + i);
      const [ctx, cancel] = withCancel(background());
      for (let n = 0; n < (i * 7) % 23; n++) match.go(async () => { await ctx.done.recv(); });
      for (let n = 0; n < 3; n++) go(async () => { await c.recv(); });
      heap.alloc(600_000).release();
      await work(((i * 5) % 40) * millisecond);
      if (i % 2 === 0) cancel();
      if (i % 3 === 0) match.end();
      await frame.next();
    }
  }`;
const { log } = runText(BUSY, { frames: 90 });

/** The log as it comes from a run: chunk by chunk, cut anywhere. */
function* pieces(sizes: readonly number[]): Generator<TraceLog> {
  const growing = new TraceLog();
  const words = new Uint32Array(log.length * 4);
  for (let i = 0; i < log.length; i++) words.set(wordsAt(i), i * 4);
  let at = 0;
  let turn = 0;
  while (at < log.length) {
    const next = Math.min(log.length, at + sizes[turn++ % sizes.length]);
    growing.append({ words: [words.slice(at * 4, next * 4)], strings: [], entries: [] });
    at = next;
    yield growing;
  }
}

function wordsAt(index: number): Uint32Array {
  let found = new Uint32Array(0);
  log.scan(index, index + 1, (words, begin, end) => (found = words.slice(begin, end)));
  return found;
}

it('are what the fold says at any frame, wherever the log was cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(90), { minLength: 1, maxLength: 12 }),
      (sizes, frames) => {
        let figures: FrameFigures | undefined;
        for (const growing of pieces(sizes)) {
          figures ??= new FrameFigures(growing);
          figures.update();
          expect(figures.all.frameTime.length).toBe(growing.frames + 1);
        }
        const all = figures!.all;
        for (const frame of frames) {
          const state = new TraceState();
          state.advance(log, log.frameEnd(frame));
          expect({
            stackBytes: all.stackBytes[frame],
            heapBytes: all.heapBytes[frame],
            frameTime: all.frameTime[frame],
            servedFrame: all.servedFrame[frame],
            longestQueue: all.longestQueue[frame],
            spawned: all.spawned[frame],
            dropped: all.dropped[frame],
            heapGoal: all.heapGoal[frame],
          }).toEqual({
            stackBytes: state.stackBytes,
            heapBytes: state.memory.heapBytes,
            frameTime: state.frameTime,
            servedFrame: state.servedFrame,
            longestQueue: longestQueue(frame),
            spawned: state.spawnedThisFrame,
            dropped: state.droppedFrames,
            heapGoal: state.memory.heapGoal,
          });
        }
      },
    ),
    { numRuns: 20 },
  );
});

/** The longest queue of the frame that ends at a position, counted event by event. */
function longestQueue(frame: number): number {
  const state = new TraceState();
  const from = frame === 0 ? 0 : log.frameEnd(frame - 1);
  state.advance(log, from);
  let most = 0;
  for (let index = from + 1; index <= log.frameEnd(frame); index++) {
    state.advance(log, index);
    if (state.framesBegun < frame) continue;
    most = Math.max(most, state.rooms[Room.spawned].count + state.rooms[Room.runnable].count);
  }
  return most;
}

it('have something to measure here', () => {
  const figures = new FrameFigures(log);
  figures.update();
  const { frameTime, longestQueue, heapBytes, servedFrame } = figures.all;
  expect(Math.max(...frameTime)).toBeGreaterThan(30_000_000);
  expect(new Set(longestQueue).size).toBeGreaterThan(5);
  expect(Math.max(...heapBytes)).toBeGreaterThan(3_000_000);
  expect(servedFrame[0]).toBe(-1);
});

it('marks are at the first position at which what happened is seen, with how often it did', () => {
  const marks = new FrameMarks(log);
  marks.update();
  const { all } = marks;
  const events: Record<MarkKind, number> = {
    dropped: EventKind.frameDrop,
    cancelled: EventKind.contextCancel,
    ownerEnded: EventKind.ownerEnd,
    collected: EventKind.gcStart,
  };
  for (const [name, event] of Object.entries(events)) {
    const list = all[name as MarkKind];
    expect(list.length, name).toBeGreaterThan(0);
    for (let position = 0; position <= 90; position++) {
      const [from, to] = [position === 0 ? 0 : log.frameEnd(position - 1), log.frameEnd(position)];
      let count = 0;
      for (let index = from; index < to; index++) if (log.at(index).kind === event) count++;
      const mark = list.find((entry) => entry.position === position);
      expect(mark?.count ?? 0, `${name} at ${position}`).toBe(count);
    }
  }
});
