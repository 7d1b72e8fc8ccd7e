import type { CheckOf } from '../../content';
import { EventKind, FRAME_NS, MAX_PROCS, WORDS_PER_EVENT, type TraceState } from '../../trace';
import { lineOfFunction } from './lines';
import type { GradedRun, Judge } from './judge';

const KIND_MASK = 0x3f;
const TWO_32 = 2 ** 32;

/** So many processors are busy on average, and no more: who spins or polls keeps one for itself. */
export function judgeCpu(check: CheckOf<'cpu'>, { log, sites }: GradedRun): Judge {
  const from = check.from ?? 0;
  const clocks = new Float64Array(MAX_PROCS + 1);
  /** Which task a processor runs, and since when. */
  const running = new Uint32Array(MAX_PROCS + 1);
  const since = new Float64Array(MAX_PROCS + 1);
  const byEntry = new Map<number, number>();
  let entryOf = (_task: number): number => 0;
  let read = 0;
  let busy = 0;
  const begin = from * FRAME_NS;

  const stops = (proc: number): void => {
    const spent = Math.max(0, clocks[proc] - Math.max(since[proc], begin));
    if (running[proc] !== 0) {
      busy += spent;
      const entry = entryOf(running[proc]);
      byEntry.set(entry, (byEntry.get(entry) ?? 0) + spent);
    }
    running[proc] = 0;
  };

  const readOn = (state: TraceState): void => {
    entryOf = (task) => (task <= state.taskCount ? state.tasks.entry[task] : 0);
    log.scan(read, state.index, (words, first, end) => {
      for (let i = first; i < end; i += WORDS_PER_EVENT) apply(words, i);
    });
    read = state.index;
  };

  const apply = (words: Uint32Array, i: number): void => {
    const kind = words[i] & KIND_MASK;
    const proc = (words[i] >>> 6) & KIND_MASK;
    clocks[proc] += words[i] >>> 12;
    switch (kind) {
      case EventKind.advance:
        clocks[proc] += words[i + 2] + words[i + 3] * TWO_32;
        break;
      case EventKind.taskRun:
        stops(proc);
        running[proc] = words[i + 1];
        since[proc] = clocks[proc];
        break;
      case EventKind.taskBlock:
      case EventKind.taskYield:
      case EventKind.taskDone:
      case EventKind.taskPanic:
        if (running[proc] === words[i + 1]) stops(proc);
        break;
    }
  };

  return {
    after(_, state) {
      readOn(state);
      return null;
    },
    atEnd(frame, state) {
      for (let proc = 0; proc < MAX_PROCS; proc++) stops(proc);
      const time = Math.max(...clocks, frame * FRAME_NS) - begin;
      const found = time <= 0 ? 0 : busy / time;
      if (found <= check.atMostProcs) return null;
      const [entry = 0] = [...byEntry].sort(([, a], [, b]) => b - a).at(0) ?? [];
      const line = lineOfFunction(log.entries.at(entry)?.name ?? '', sites);
      return { frame: state.framesBegun, found, allowed: check.atMostProcs, is: 'above', line };
    },
  };
}
