import type { RunLanes } from '$lib/analysis';
import { EventKind, RUNTIME_TASK, type TraceLog } from '$lib/trace';
import { laneOf, type LaneList } from './lane-list';
import type { TimeWindow } from './time-window';

/** Who made whom run: from one lane to another, at a moment. */
export interface Arrow {
  readonly kind: 'spawn' | 'wake';
  readonly time: number;
  /** Places in the list of lanes. */
  readonly from: number;
  readonly to: number;
}

/** More would hide what they show. */
const MOST = 120;

/** Rows of a lane in view that are looked at. */
const MOST_ROWS = 400;

/**
 * Arrows that end at lanes `first` to `end` of the list, within a window. Where there are too many, those of the
 * picked task alone. What the runtime wakes has none: timers and frames are no lane.
 */
export function arrowsIn(
  log: TraceLog,
  { tasks }: RunLanes,
  list: LaneList,
  lanes: { readonly first: number; readonly end: number },
  { from, span }: TimeWindow,
  picked: number,
): Arrow[] {
  const found: (Arrow & { readonly touches: boolean })[] = [];
  for (let at = Math.max(lanes.first, list.procs); at < lanes.end; at++) {
    const task = list.tasks[at - list.procs];
    const begin = Math.max(tasks.rowAt(task, from) + 1, tasks.starts[task]);
    const end = Math.min(tasks.rowAt(task, from + span) + 1, begin + MOST_ROWS);
    for (let row = begin; row < end; row++) {
      const { kind, a, b } = log.at(tasks.events[row]);
      const by = kind === EventKind.taskReady ? a : kind === EventKind.taskSpawn ? b : RUNTIME_TASK;
      const source = by === RUNTIME_TASK ? -1 : laneOf(list, by);
      if (source < 0 || source === at) continue;
      found.push({
        kind: kind === EventKind.taskSpawn ? 'spawn' : 'wake',
        time: tasks.times[row],
        from: source,
        to: at,
        touches: task === picked || by === picked,
      });
    }
  }
  return found.length <= MOST ? found : found.filter(({ touches }) => touches).slice(0, MOST);
}
