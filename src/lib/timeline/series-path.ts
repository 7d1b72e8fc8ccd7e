/** What a line is drawn from: `values[k]` at position k. */
export interface Values {
  readonly length: number;
  readonly values: ArrayLike<number>;
}

type Scale = (value: number) => number;

/**
 * The points of a line, at most two for each pixel of width: where several positions share a pixel, their
 * least and their greatest value, so that no peak is lost. Flat runs keep only their ends.
 */
export function linePoints({ length, values }: Values, x: Scale, y: Scale): [number, number][] {
  const points: [number, number][] = [];
  let at = 0;
  while (at < length) {
    const pixel = Math.round(x(at));
    let low = values[at];
    let high = low;
    const first = at;
    while (at < length && Math.round(x(at)) === pixel) {
      low = Math.min(low, values[at]);
      high = Math.max(high, values[at]);
      at++;
    }
    const rising = values[at - 1] >= values[first];
    push(points, x(first), y(rising ? low : high));
    if (low !== high) push(points, x(at - 1), y(rising ? high : low));
  }
  return points;
}

function push(points: [number, number][], x: number, y: number): void {
  const last = points.length - 1;
  if (last >= 1 && points[last][1] === y && points[last - 1][1] === y) points[last][0] = x;
  else points.push([x, y]);
}

/** A path along the points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}

/** A closed path between the points and a base line. */
export function areaPath(points: readonly (readonly [number, number])[], base: number): string {
  if (points.length === 0) return '';
  const first = points[0][0];
  const last = points[points.length - 1][0];
  return `${linePath(points)}L${short(last)} ${short(base)}L${short(first)} ${short(base)}Z`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
