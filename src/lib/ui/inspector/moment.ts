import type { TraceLog } from '$lib/trace';

/** Frames that had begun when the event at `index` happened, its own frame's beginning among them. */
export function frameOf(log: TraceLog, index: number): number {
  let low = 0;
  let high = log.frames;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (log.frameStarts[middle] <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the playhead must be to show the event at `index` as the last: frames played, and facts of the next.
 * What happened before the first frame is shown wherever the playhead is.
 */
export function momentOf(log: TraceLog, index: number): { frame: number; offset: number } {
  const begun = frameOf(log, index);
  if (begun === 0) return { frame: 0, offset: 0 };
  const frame = begun - 1;
  const start = log.frameEnd(frame);
  const offset = log.facts(start, index + 1);
  const whole = log.facts(start, log.frameEnd(begun)) === offset;
  return whole ? { frame: begun, offset: 0 } : { frame, offset };
}
