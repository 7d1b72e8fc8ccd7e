/**
 * Moves heights apart until each is `gap` from the next, in the order given (the first is uppermost), and all
 * are within [top, bottom].
 */
export function spread(
  heights: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const placed: number[] = [];
  for (const height of heights) {
    const least = placed.length === 0 ? top : placed[placed.length - 1] + gap;
    placed.push(Math.max(height, least));
  }
  let most = bottom;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i], most);
    most = placed[i] - gap;
  }
  return placed;
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
