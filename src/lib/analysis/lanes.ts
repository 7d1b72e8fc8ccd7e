import {
  EventKind,
  MAX_PROCS,
  placeReason,
  TaskStatus,
  WaitCode,
  WORDS_PER_EVENT,
  type TraceLog,
} from '../trace';
import { Clocks } from './event-clock';

const KIND_MASK = 0x3f;

/** A processor that runs nothing, in place of a `TaskStatus`. */
export const IDLE = 0xff;

/**
 * What each of many was doing, as changes in the order of time: those of lane `n` are rows
 * `starts[n]` up to `starts[n + 1]`. A lane is a task, or a processor.
 */
export class Lanes {
  /** ns; never falls within a lane. */
  readonly times: Float64Array;
  /** `TaskStatus` from then on, or `IDLE`. */
  readonly statuses: Uint8Array;
  /** Index in the log of the event. */
  readonly events: Uint32Array;
  private readonly used: Uint32Array;

  /** @param starts where each lane's rows begin, and the end of the last */
  constructor(readonly starts: Uint32Array) {
    const rows = starts[starts.length - 1];
    this.times = new Float64Array(rows);
    this.statuses = new Uint8Array(rows);
    this.events = new Uint32Array(rows);
    this.used = starts.slice();
  }

  /** Lanes, from 0. */
  get count(): number {
    return this.starts.length - 1;
  }

  add(lane: number, time: number, status: number, event: number): void {
    const row = this.used[lane]++;
    // Only a forged log goes back.
    const before = row > this.starts[lane] ? this.times[row - 1] : 0;
    this.times[row] = Math.max(time, before);
    this.statuses[row] = status;
    this.events[row] = event;
  }

  /** The last row of a lane that is not after `time`; one before the lane's first row if there is none. */
  rowAt(lane: number, time: number): number {
    let low = this.starts[lane];
    let high = this.starts[lane + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle] <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

export interface RunLanes {
  /** Lane n is task n; lane 0 is empty. */
  readonly tasks: Lanes;
  /** Lane n is processor n. */
  readonly procs: Lanes;
  /** The furthest that any clock has come, ns. */
  readonly end: number;
}

/**
 * What every task and processor did, by time: read twice from the log, and then looked up without it.
 * @param processors lanes of processors that there are at least, also of those that never ran a task
 */
export function readLanes(log: TraceLog, processors = 0): RunLanes {
  const taskRows = new Uint32Array(log.spawned + 2);
  const procRows = new Uint32Array(MAX_PROCS + 1);
  let procs = Math.min(processors, MAX_PROCS);
  log.scan(0, log.length, (words, begin, end) => {
    for (let i = begin; i < end; i += WORDS_PER_EVENT) {
      const role = ROLES[words[i] & KIND_MASK];
      if (role === Role.none) continue;
      if (words[i + 1] <= log.spawned) taskRows[words[i + 1] + 1]++;
      const proc = (words[i] >>> 6) & KIND_MASK;
      if (role === Role.ofTask || proc >= MAX_PROCS) continue;
      procRows[proc + 1]++;
      if (proc >= procs) procs = proc + 1;
    }
  });
  const tasks = new Lanes(summed(taskRows));
  const procLanes = new Lanes(summed(procRows.slice(0, procs + 1)));
  const clocks = new Clocks();
  let event = 0;
  log.scan(0, log.length, (words, begin, end) => {
    for (let i = begin; i < end; i += WORDS_PER_EVENT, event++) {
      const time = clocks.read(words, i);
      const role = ROLES[words[i] & KIND_MASK];
      if (role === Role.none) continue;
      if (words[i + 1] <= log.spawned) tasks.add(words[i + 1], time, statusAfter(words, i), event);
      const proc = (words[i] >>> 6) & KIND_MASK;
      if (role === Role.ofTask || proc >= MAX_PROCS) continue;
      procLanes.add(proc, time, role === Role.runs ? TaskStatus.running : IDLE, event);
    }
  });
  return { tasks, procs: procLanes, end: Math.max(...clocks.ns) };
}

/** What an event changes: nothing here, a task alone, or also what the processor runs that states it. */
const Role = { none: 0, ofTask: 1, runs: 2, leaves: 3 } as const;

/** By kind. */
const ROLES = new Uint8Array(KIND_MASK + 1);
ROLES[EventKind.taskSpawn] = ROLES[EventKind.taskReady] = Role.ofTask;
ROLES[EventKind.taskRun] = Role.runs;
for (const kind of ['taskBlock', 'taskYield', 'taskDone', 'taskPanic'] as const)
  ROLES[EventKind[kind]] = Role.leaves;

/** What a task does after an event that has a role. */
function statusAfter(words: Uint32Array, i: number): number {
  switch (words[i] & KIND_MASK) {
    case EventKind.taskRun:
      return TaskStatus.running;
    case EventKind.taskBlock:
      return placeReason(words[i + 2]) === WaitCode.sleep
        ? TaskStatus.sleeping
        : TaskStatus.blocked;
    case EventKind.taskDone:
      return TaskStatus.done;
    case EventKind.taskPanic:
      return TaskStatus.panicked;
    default:
      return TaskStatus.runnable;
  }
}

function summed(counts: Uint32Array): Uint32Array {
  for (let i = 1; i < counts.length; i++) counts[i] += counts[i - 1];
  return counts;
}
