import type { Size } from '$lib/timeline';
import type { DrawCall } from './scene';

/** So many would fill the whole bar. */
const FULL = 10_000;

/** A bar at the right wall for what has no place in a scene; it grows with each power of ten. */
export function drawBeyond(count: number, { width, height }: Size): DrawCall[] {
  if (count <= 0) return [];
  const full = height - 8;
  const grown = full * Math.min(1, Math.log1p(count) / Math.log1p(FULL));
  return [{ shape: 'box', x: width - 8, y: 4 + full - grown, width: 5, height: grown, ink: 'bad' }];
}
