import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, niceTop, shortCount } from './scale';

describe('a linear scale', () => {
  it('sends ends to ends', () => {
    const x = linear([0, 600], [42, 1082]);
    expect(x(0)).toBe(42);
    expect(x(600)).toBe(1082);
    expect(x(300)).toBe(562);
  });

  it('of an empty domain stays at its start', () => {
    expect(linear([0, 0], [10, 90])(0)).toBe(10);
  });
});

describe('the top of the chart', () => {
  it('is never below the data and wastes less than half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (max) => {
        const top = niceTop(max);
        expect(top).toBeGreaterThanOrEqual(max);
        if (max > 5) expect(top).toBeLessThan(max * 2);
      }),
    );
  });

  it('changes seldom while a run grows', () => {
    const tops = new Set(Array.from({ length: 600 }, (_, frame) => niceTop(frame * 50)));
    expect(tops.size).toBeLessThan(32);
  });
});

it('ticks are short', () => {
  expect([0, 500, 1_000, 20_000, 2_000_000].map(shortCount)).toEqual([
    '0',
    '500',
    '1k',
    '20k',
    '2M',
  ]);
});
