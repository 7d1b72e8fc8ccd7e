import type { Lanes } from '$lib/analysis';
import type { TimeWindow } from './time-window';

/** What one lane does over some pixels. */
export interface Slice {
  /** Pixels, from the left of the window. */
  readonly x: number;
  readonly width: number;
  /** `TaskStatus`, or `IDLE`. */
  readonly status: number;
  /** Row in the lanes' columns. */
  readonly row: number;
  /** More than one thing happens here: they are too short to be told apart. */
  readonly dense: boolean;
}

/** Of what shares a pixel, so many are compared to find the longest. */
const COMPARED = 24;

/**
 * The slices of a lane that are seen in a window of `width` pixels. Where many changes share a pixel, they are one
 * slice, with the status that lasts longest among the first of them: so it costs by pixels, whatever the lane holds.
 */
export function slicesOf(
  lanes: Lanes,
  lane: number,
  { from, span }: TimeWindow,
  width: number,
  end: number,
): Slice[] {
  const { times, statuses, starts } = lanes;
  const rows = starts[lane + 1];
  const perPixel = span / width;
  const slices: Slice[] = [];
  let row = Math.max(lanes.rowAt(lane, from), starts[lane]);
  while (row < rows && times[row] < from + span) {
    const start = Math.max(times[row], from);
    const until = row + 1 < rows ? times[row + 1] : end;
    const x = (start - from) / perPixel;
    if (until - start >= perPixel || row + 1 >= rows) {
      const stop = Math.min(until, from + span);
      slices.push({
        x,
        width: Math.max((stop - start) / perPixel, 0),
        status: statuses[row],
        row,
        dense: false,
      });
      row++;
      continue;
    }
    // Several share this pixel: go on behind it.
    const next = Math.max(lanes.rowAt(lane, start + perPixel), row + 1);
    slices.push({ x, width: 1, ...longest(lanes, row, next, end), dense: next > row + 1 });
    row = next;
  }
  return slices;
}

function longest(
  { times, statuses }: Lanes,
  from: number,
  to: number,
  end: number,
): Pick<Slice, 'status' | 'row'> {
  let best = from;
  let most = -1;
  for (let row = from; row < to && row < from + COMPARED; row++) {
    const length = (row + 1 < times.length ? times[row + 1] : end) - times[row];
    if (length > most) {
      most = length;
      best = row;
    }
  }
  return { status: statuses[best], row: best };
}
