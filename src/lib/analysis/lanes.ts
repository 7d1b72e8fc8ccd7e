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

/** What every task and processor did, by time: read twice from the log, and then looked up without it. */
export function readLanes(log: TraceLog): RunLanes {
  const taskRows = new Uint32Array(log.spawned + 2);
  const procRows = new Uint32Array(MAX_PROCS + 1);
  let procs = 0;
  eachChange(log, ({ task, proc, kind }) => {
    if (task <= log.spawned) taskRows[task + 1]++;
    if (proc >= MAX_PROCS || !ON_PROC.has(kind)) return;
    procRows[proc + 1]++;
    procs = Math.max(procs, proc + 1);
  });
  const tasks = new Lanes(summed(taskRows));
  const processors = new Lanes(summed(procRows.slice(0, procs + 1)));
  const end = eachChange(log, ({ task, proc, kind, status, time, event }) => {
    if (task <= log.spawned) tasks.add(task, time, status, event);
    if (proc < MAX_PROCS && ON_PROC.has(kind))
      processors.add(proc, time, kind === EventKind.taskRun ? status : IDLE, event);
  });
  return { tasks, procs: processors, end };
}

/** After these, the processor that states them runs another task than before, or none. */
const ON_PROC: ReadonlySet<number> = new Set([
  EventKind.taskRun,
  EventKind.taskBlock,
  EventKind.taskYield,
  EventKind.taskDone,
  EventKind.taskPanic,
]);

interface Change {
  kind: number;
  task: number;
  status: number;
  proc: number;
  time: number;
  event: number;
}

/** Visits each change of what a task does; the record is one and the same. Returns the furthest clock, ns. */
function eachChange(log: TraceLog, visit: (change: Change) => void): number {
  const clocks = new Clocks();
  const change: Change = { kind: 0, task: 0, status: 0, proc: 0, time: 0, event: 0 };
  let event = 0;
  log.scan(0, log.length, (words, begin, end) => {
    for (let i = begin; i < end; i += WORDS_PER_EVENT, event++) {
      change.time = clocks.read(words, i);
      change.status = statusAfter(words, i);
      if (change.status < 0) continue;
      change.kind = words[i] & KIND_MASK;
      change.task = words[i + 1];
      change.proc = (words[i] >>> 6) & KIND_MASK;
      change.event = event;
      visit(change);
    }
  });
  return Math.max(...clocks.ns);
}

/** What a task does after an event, or -1 where the event changes nothing of that. */
function statusAfter(words: Uint32Array, i: number): number {
  switch (words[i] & KIND_MASK) {
    case EventKind.taskSpawn:
    case EventKind.taskReady:
    case EventKind.taskYield:
      return TaskStatus.runnable;
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
      return -1;
  }
}

function summed(counts: Uint32Array): Uint32Array {
  for (let i = 1; i < counts.length; i++) counts[i] += counts[i - 1];
  return counts;
}
