import { describe, expect, it } from 'vitest';
import { linear } from './scale';
import { areaPath, linePath, linePoints } from './series-path';

const x = linear([0, 600], [0, 100]);
const y = linear([0, 10], [10, 0]);

describe('a line', () => {
  it('has at most two points a pixel, and keeps a peak of one frame', () => {
    const values = Array.from({ length: 601 }, (_, k) => (k === 301 ? 10 : k % 2));
    const points = linePoints({ length: 601, values }, x, y);
    expect(points.length).toBeLessThanOrEqual(2 * 101);
    expect(Math.min(...points.map(([, height]) => height))).toBe(0);
  });

  it('keeps only the ends of what is flat', () => {
    const points = linePoints({ length: 601, values: new Array<number>(601).fill(1) }, x, y);
    expect(points).toHaveLength(2);
    expect(points[0][0]).toBe(0);
    expect(points[1][0]).toBeGreaterThan(99);
  });

  it('of nothing is no path', () => {
    expect(linePath([])).toBe('');
    expect(areaPath([], 10)).toBe('');
  });

  it('is closed along the base to an area', () => {
    const points = [
      [0, 5],
      [10, 2],
    ] as const;
    expect(areaPath(points, 9)).toBe('M0 5L10 2L10 9L0 9Z');
  });
});
