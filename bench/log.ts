import type { TraceLog } from '../src/lib/trace';
import { EventKind, hashLog, Timeline, TraceState, TraceWriter } from '../src/lib/trace';
import leaky from '../simulations/spawn-per-frame/leaky.ts?program';
import { measure, report } from './measure';
import { logOf, prepare } from './world';

const EVENTS = 1_000_000;

/** Writing, folding and scrubbing an event log. */
export async function benchLog(): Promise<void> {
  const written = await measure(EVENTS, [
    {
      name: 'packed into typed arrays',
      run(count) {
        const writer = new TraceWriter();
        const track = { id: 0, clock: 0, stated: 0 };
        for (; track.clock < count; track.clock++) writer.emit(EventKind.taskRun, track, 1, 0, 0);
      },
    },
    {
      name: 'an object an event',
      run(count) {
        const events: unknown[] = [];
        for (let i = 0; i < count; i++) {
          events.push({ kind: EventKind.taskRun, proc: 0, clock: i, subject: 1, a: 0, b: 0 });
        }
      },
    },
  ]);
  report('Writing events (16 bytes each)', 'an event', written);
  console.log(`  ${(1e3 / written[0].ns).toFixed(0)} million events a second`);

  const log = logOf(prepare(leaky.program, 4)(6_500));
  console.log(`\nA log of ${log.length.toLocaleString('en')} events, ${log.frames} frames`);
  const whole = await measure(1, [
    { name: 'fold all of it', run: () => new TraceState().advance(log, log.length) },
    { name: 'hash all of it', run: () => void hashLog(log) },
  ]);
  for (const { name, ns } of whole) console.log(`  ${name.padEnd(44)} ${(ns / 1e6).toFixed(2)} ms`);
  const timeline = new Timeline(log);
  timeline.at(log.length);
  const scrub = await measure(100, [{ name: 'seek', run: (count) => seek(timeline, log, count) }]);
  console.log(
    `  ${'go to any frame, with keyframes'.padEnd(44)} ${(scrub[0].ns / 1e6).toFixed(2)} ms`,
  );
}

function seek(timeline: Timeline, log: TraceLog, count: number): void {
  let frame = 1;
  for (let i = 0; i < count; i++) {
    frame = (frame * 7_919 + 13) % log.frames;
    timeline.at(log.frameEnd(frame));
  }
}
