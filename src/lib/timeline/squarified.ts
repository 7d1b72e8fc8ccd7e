import type { Rect } from './rect';

/**
 * A rectangle, cut into one cell for each weight, in order: areas are as the weights, and cells as square as
 * they can be. Rows are laid along the shorter side, and a row takes the next cell as long as that does not
 * make its worst cell longer (Bruls, Huizing and van Wijk, "Squarified Treemaps", 2000).
 * @param weights positive numbers
 */
export function squarified(weights: readonly number[], rect: Rect): Rect[] {
  const cells: Rect[] = [];
  let rest = rect;
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  while (cells.length < weights.length) {
    const row = rowOf(weights, cells.length, left, rest);
    const sum = row.reduce((total, weight) => total + weight, 0);
    const { x, y, width, height } = rest;
    // Along the shorter side; what is left lies beyond the row.
    const isTall = width < height;
    const depth = (sum / left) * (isTall ? height : width);
    let at = isTall ? x : y;
    for (const weight of row) {
      const length = (weight / sum) * (isTall ? width : height);
      cells.push(
        isTall
          ? { x: at, y, width: length, height: depth }
          : { x, y: at, width: depth, height: length },
      );
      at += length;
    }
    rest = isTall
      ? { x, y: y + depth, width, height: height - depth }
      : { x: x + depth, y, width: width - depth, height };
    left -= sum;
  }
  return cells;
}

/** The weights from `first` on that make the best row. */
function rowOf(weights: readonly number[], first: number, left: number, rest: Rect): number[] {
  const short = Math.min(rest.width, rest.height);
  const scale = (rest.width * rest.height) / left;
  const row: number[] = [];
  let sum = 0;
  let worst = Infinity;
  for (const weight of weights.slice(first)) {
    const total = sum + weight;
    const depth = (total * scale) / short;
    const ratios = [Math.min(...row, weight), Math.max(...row, weight)].map((each) => {
      const length = (each * scale) / depth;
      return Math.max(length / depth, depth / length);
    });
    const next = Math.max(...ratios);
    if (next > worst) break;
    row.push(weight);
    sum = total;
    worst = next;
  }
  return row;
}
