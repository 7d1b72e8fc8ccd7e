import type { WorldSeries, WorldView } from '$lib/session';
import { FRAMES_PER_SECOND, ResourceKind } from '$lib/trace';
import type { Cast, SceneMoment } from './scene';

/** So many earlier pictures a scene may show traces of. */
export const TRAIL = 8;

/** What a scene needs to know of a world at the playhead. */
export function momentOf(view: WorldView, series: WorldSeries): SceneMoment {
  const { state } = view;
  const before = Array.from({ length: TRAIL }, (_, i) => shownAt(series, positionOf(view) - i - 1));
  return {
    shown: state.servedFrame,
    past: before,
    connections: state.resources.open[ResourceKind.connection],
    idleConnections: state.resources.idle[ResourceKind.connection],
    casts: (entry) => castsOf(view, entry),
    queue: (channel) => queueOf(view, channel),
    resources: (kind) => ({
      open: state.resources.open[ResourceKind[kind]],
      idle: state.resources.idle[ResourceKind[kind]],
    }),
  };
}

function castsOf(view: WorldView, entry: string): Cast[] {
  const { state, log } = view;
  const casts: Cast[] = [];
  const entries = new Set<number>();
  log.entries.forEach(({ name }, id) => {
    if (name === entry) entries.add(id);
  });
  if (entries.size === 0) return casts;
  const { tasks, framesBegun } = state;
  // Tasks are numbered in the order of their making.
  for (let task = 1; task <= state.taskCount; task++) {
    if (!state.isAlive(task) || !entries.has(tasks.entry[task])) continue;
    casts.push({
      age: framesBegun - tasks.bornFrame[task],
      still: framesBegun - tasks.sinceFrame[task],
      isLeaked: view.isLeaked(task),
    });
  }
  return casts;
}

/** Channels share their numbers with contexts and owners: the n-th one is found by counting. */
function queueOf({ state: { channels } }: WorldView, which: number) {
  let left = which;
  for (let channel = 1; channel <= channels.count; channel++) {
    if (!channels.isKnown(channel) || --left > 0) continue;
    return { buffered: channels.buffered[channel], capacity: channels.capacity[channel] };
  }
  return { buffered: 0, capacity: 0 };
}

/** Frames that the game loop finished in the second before the playhead: as many pictures a player got. */
export function picturesInLastSecond(view: WorldView, series: WorldSeries): number {
  const now = positionOf(view);
  const from = Math.max(0, now - FRAMES_PER_SECOND);
  let pictures = 0;
  let shown = shownAt(series, from);
  for (let position = from + 1; position <= now; position++) {
    const next = position === now ? view.state.servedFrame : shownAt(series, position);
    if (next !== shown) pictures++;
    shown = next;
  }
  // The first second is not over: what it has so far, as the rate that it is.
  return now < FRAMES_PER_SECOND && now > 0
    ? Math.round((pictures * FRAMES_PER_SECOND) / now)
    : pictures;
}

/** One of the last frames, as the graph of frame times has it. */
export interface Pace {
  /** ns that the frame took that was finished here; 0 where none was. */
  readonly time: number;
  /** A picture was there before, and this frame brought no new one. */
  readonly isHeld: boolean;
}

/** The last `count` frames up to the playhead, oldest first; fewer at the beginning of a run. */
export function pacesOf(view: WorldView, series: WorldSeries, count: number): Pace[] {
  const now = positionOf(view);
  const paces: Pace[] = [];
  for (let position = Math.max(1, now - count + 1); position <= now; position++) {
    const isNow = position === now;
    const shown = isNow ? view.state.servedFrame : shownAt(series, position);
    const isNew = shown !== shownAt(series, position - 1);
    const time = isNow ? view.state.frameTime : series.frameTime[position];
    // A frame that is still being played has not failed to bring a picture.
    const isOver = !isNow || view.state.index >= view.log.frameEnd(position);
    paces.push({ time: isNew ? time : 0, isHeld: !isNew && shown >= 0 && isOver });
  }
  return paces;
}

function positionOf(view: WorldView): number {
  return view.state.framesBegun;
}

function shownAt(series: WorldSeries, position: number): number {
  if (position < 0 || series.length === 0) return -1;
  return series.servedFrame[Math.min(position, series.length - 1)];
}
