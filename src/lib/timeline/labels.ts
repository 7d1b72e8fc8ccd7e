/** Where labels of lines may stand: the height of one, and the first and last base line. */
export interface LabelRoom {
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Base lines for the labels of one line at `upper` and one at `lower` (which is not above it): each sits on its
 * line. Where they would meet, the lower one hangs under its line; and where there is no room for that, both
 * stand above.
 */
export function labelPair(
  upper: number,
  lower: number,
  { height, top, bottom }: LabelRoom,
): [number, number] {
  const sit = height * 0.4;
  const first = Math.max(upper - sit, top);
  if (lower - sit - first >= height) return [first, Math.min(lower - sit, bottom)];
  if (lower + height <= bottom) return [first, Math.max(lower + height, first + height)];
  const second = Math.min(lower - sit, bottom);
  return [Math.max(top, Math.min(first, second - height)), second];
}

/** A label that wants its middle at `x`. */
export interface LaneLabel {
  readonly x: number;
  readonly width: number;
}

/**
 * Sets labels into one line between `left` and `right`: each as near to its place as the ends allow; one that
 * would touch an earlier one of the list is left out (null). The result is each label's middle.
 */
export function setInLane(
  labels: readonly LaneLabel[],
  left: number,
  right: number,
  gap = 8,
): (number | null)[] {
  const taken: [number, number][] = [];
  return labels.map(({ x, width }) => {
    if (width > right - left) return null;
    const middle = Math.min(Math.max(x, left + width / 2), right - width / 2);
    const from = middle - width / 2;
    const to = middle + width / 2;
    if (taken.some(([start, end]) => from < end + gap && to > start - gap)) return null;
    taken.push([from, to]);
    return middle;
  });
}
