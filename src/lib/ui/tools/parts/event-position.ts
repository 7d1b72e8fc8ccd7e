import type { LessonSession } from '$lib/session';
import type { TraceLog } from '$lib/trace';

/** A position of the playhead: `offset` facts of the frame after `frame` frames are shown. */
export interface EventPosition {
  readonly frame: number;
  readonly offset: number;
}

/**
 * The position at which the event at `index` is the latest that is shown. What happens before the first frame is
 * shown at any position: that is the first one.
 */
export function positionOf(log: TraceLog, index: number): EventPosition {
  const frame = frameOf(log, index);
  if (frame < 0) return { frame: 0, offset: 0 };
  return { frame, offset: log.facts(log.frameStarts[frame], index + 1) };
}

/** The frame in which an event happens; -1 before the first. */
export function frameOf(log: TraceLog, index: number): number {
  let low = 0;
  let high = log.frames;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (log.frameStarts[middle] <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Moves the playhead to where the event at `index` of a world's log is the latest that is shown. */
export function goToEvent(
  session: Pick<LessonSession, 'playhead' | 'sides' | 'worlds'>,
  log: TraceLog,
  index: number,
): void {
  const { playhead, sides, worlds } = session;
  const { frame, offset } = positionOf(log, index);
  playhead.pause();
  // Behind all that happens in a frame, in either world, the next position begins.
  const most = Math.max(...sides.map((side) => worlds[side].factsAfter(frame)));
  if (offset > 0 && offset >= most) playhead.seek(frame + 1);
  else playhead.seek(frame, offset);
}
