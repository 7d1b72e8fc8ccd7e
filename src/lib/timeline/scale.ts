/** A linear scale: `domain` values to `range` pixels. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const span = domain[1] - domain[0];
  const factor = span === 0 ? 0 : (range[1] - range[0]) / span;
  return (value) => range[0] + (value - domain[0]) * factor;
}

const TOPS = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10];

/** The least this scale goes up to: below it a single task would fill the chart. */
const LEAST_TOP = 5;

/** A round value that is not below `max`: there are few of them, so a growing run seldom rescales. */
export function niceTop(max: number): number {
  if (max <= LEAST_TOP) return LEAST_TOP;
  const power = 10 ** Math.floor(Math.log10(max));
  return (TOPS.find((top) => top * power >= max) ?? 10) * power;
}

/** A tick's words: `500`, `10k`, `1.5M`. */
export function shortCount(value: number): string {
  if (value >= 1_000_000) return `${value / 1_000_000}M`;
  if (value >= 1_000) return `${value / 1_000}k`;
  return String(value);
}
