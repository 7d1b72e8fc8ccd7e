import type { RunLanes } from '$lib/analysis';
import type { TimeWindow } from './time-window';

/** The lanes on show: processors first, then tasks. */
export interface LaneList {
  readonly procs: number;
  /** Task ids, ascending. */
  readonly tasks: Uint32Array;
}

/** Most tasks whose activity is looked for one by one; of more, all are listed. */
const MOST_SEARCHED = 2_000_000;

/**
 * Tasks that do something within a window, and those that are wanted anyway. Each is looked up by its own
 * lane, so what lies outside of the window is not read.
 */
export function lanesIn(
  { tasks, procs }: RunLanes,
  { from, span }: TimeWindow,
  always: readonly number[],
): LaneList {
  const kept = new Set(always);
  const found = new Uint32Array(tasks.count);
  let used = 0;
  for (let task = 1; task < tasks.count && task < MOST_SEARCHED; task++) {
    const first = tasks.starts[task];
    const last = tasks.starts[task + 1] - 1;
    if (last < first) continue;
    const outside = tasks.times[first] > from + span || tasks.times[last] < from;
    const acts = !outside && tasks.rowAt(task, from + span) > tasks.rowAt(task, from - 1);
    if (acts || kept.has(task)) found[used++] = task;
  }
  return { procs: procs.count, tasks: found.subarray(0, used) };
}

/** The place of a task in the list, processors counted; -1 if it is not there. */
export function laneOf({ procs, tasks }: LaneList, task: number): number {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tasks[middle] < task) low = middle + 1;
    else high = middle;
  }
  return tasks[low] === task ? procs + low : -1;
}
