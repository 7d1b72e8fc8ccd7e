import type { TraceLog } from '../src/lib/trace';
import { EventKind, hashLog, Timeline, TraceState, TraceWriter } from '../src/lib/trace';
import leaky from '../simulations/spawn-per-frame/leaky.ts?program';
import { steady, type Contestant, type Table } from './contestant';
import { logOf, prepare } from './world';

const EVENTS = 1_000_000;

/** Frames of the program, and the events that its log has after them. */
const FRAMES = 6_500;
const LENGTH = 1_052_084;

/** Positions that are gone to in one run. */
const SEEKS = 100;

const NS_PER_MS = 1e6;

const packed: Contestant = {
  name: 'packed into typed arrays',
  measure: () =>
    steady(EVENTS, () => {
      const writer = new TraceWriter();
      const track = { id: 0, clock: 0, stated: 0 };
      for (; track.clock < EVENTS; track.clock++) writer.emit(EventKind.taskRun, track, 1, 0, 0);
    }),
};

const objects: Contestant = {
  name: 'an object an event',
  measure: () =>
    steady(EVENTS, () => {
      const events: unknown[] = [];
      for (let i = 0; i < EVENTS; i++) {
        events.push({ kind: EventKind.taskRun, proc: 0, clock: i, subject: 1, a: 0, b: 0 });
      }
    }),
};

/** Does something with a log of a million events, in ms each of `count` times. */
const reading = (
  name: string,
  count: number,
  prepareRead: (log: TraceLog) => () => unknown,
): Contestant => ({
  name,
  async measure() {
    const log = logOf(prepare(leaky.program, 4)(FRAMES));
    if (log.length !== LENGTH) throw new Error(`the log has ${log.length} events, not ${LENGTH}`);
    const read = prepareRead(log);
    return (await steady(count, read)) / NS_PER_MS;
  },
});

/** Writing, folding and scrubbing an event log. */
export function logTables(): Table[] {
  return [
    { title: 'Writing events', unit: 'ns an event', contestants: [packed, objects] },
    {
      title: 'A log of 1,052,084 events, 6,500 frames',
      unit: 'ms',
      contestants: [
        reading('fold all of it', 1, (log) => () => new TraceState().advance(log, log.length)),
        reading('go to any frame, with keyframes', SEEKS, scrub),
        reading('hash all of it', 1, (log) => () => hashLog(log)),
      ],
    },
  ];
}

function scrub(log: TraceLog): () => void {
  const timeline = new Timeline(log);
  timeline.at(log.length);
  let frame = 1;
  return () => {
    for (let i = 0; i < SEEKS; i++) {
      frame = (frame * 7_919 + 13) % log.frames;
      timeline.at(log.frameEnd(frame));
    }
  };
}
