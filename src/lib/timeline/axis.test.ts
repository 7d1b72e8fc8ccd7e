import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFor, secondTicks, type AxisScale, type Unit } from './axis';

const range = [70, 10] as const;
const texts = (max: number, unit: Unit, scale: AxisScale = 'linear', leastTop = 5) =>
  axisFor(max, { unit, scale, range, leastTop }).ticks.map(({ text }) => text);

describe('a vertical axis', () => {
  it('has round ticks in the unit that reads best', () => {
    expect(texts(30_001, 'count')).toEqual(['0', '20k']);
    expect(texts(1, 'count')).toEqual(['0', '2', '4']);
    expect(texts(61_442_048, 'bytes')).toEqual(['0', '20 MiB', '40 MiB', '60 MiB']);
    expect(texts(2_048, 'bytes', 'linear', 5 * 1024)).toEqual(['0', '2 KiB', '4 KiB']);
    expect(texts(70_000, 'ns', 'linear', 20_000_000)).toEqual(['0', '10 ms', '20 ms']);
  });

  it('shows a world of one task beside one of thousands on a log scale, and zero below both', () => {
    const { y, ticks } = axisFor(30_001, { unit: 'count', scale: 'log', range, leastTop: 5 });
    expect(y(0)).toBe(70);
    expect(y(0) - y(1)).toBeGreaterThan(3);
    expect(y(1) - y(30_001)).toBeGreaterThan(40);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '100', '10k']);
    expect(texts(61_442_048, 'bytes', 'log')).toEqual(['0', '32 KiB', '32 MiB']);
  });

  it('holds all values, and keeps its ticks apart, in order and below its top', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 45 }),
        fc.constantFrom<Unit>('count', 'bytes', 'ns'),
        fc.constantFrom<AxisScale>('linear', 'log'),
        fc.integer({ min: 30, max: 400 }),
        (drawn, unit, scale, height) => {
          const max = unit === 'count' ? Math.min(drawn, 2 ** 24) : drawn;
          const axis = axisFor(max, { unit, scale, range: [height, 0], leastTop: 5 });
          expect(axis.top).toBeGreaterThanOrEqual(max);
          expect(axis.y(max)).toBeGreaterThanOrEqual(-1e-6);
          expect(axis.ticks[0].value).toBe(0);
          expect(axis.ticks.length).toBeGreaterThan(scale === 'linear' ? 1 : 0);
          axis.ticks.slice(1).forEach(({ value, text }, i) => {
            expect(value).toBeLessThanOrEqual(axis.top * 1.001);
            expect(axis.y(axis.ticks[i].value) - axis.y(value)).toBeGreaterThan(12);
            expect(text.length).toBeLessThanOrEqual(8);
          });
        },
      ),
    );
  });
});

it('a horizontal axis has whole seconds, as many as there is room for', () => {
  expect(secondTicks(600, 1000, 60)).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600]);
  expect(secondTicks(600, 300, 60)).toEqual([0, 300, 600]);
  expect(secondTicks(36_000, 300, 60)).toHaveLength(3);
});
