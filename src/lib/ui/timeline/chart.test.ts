import { describe, expect, it } from 'vitest';
import { messages } from '$lib/i18n';
import type { WorldSeries } from '$lib/session';
import { endLabels, layoutChart, valueAt, type BothSeries } from './chart';

const words = messages('en').stage;
const size = { width: 1092, height: 104 };

function seriesOf(live: readonly number[], more: Partial<WorldSeries> = {}): WorldSeries {
  return {
    length: live.length,
    live: Uint32Array.from(live),
    leaked: new Uint32Array(live.length),
    firstLeak: -1,
    dropped: [],
    peaks: new Map(),
    fault: null,
    ...more,
  };
}

const growing = (length: number): WorldSeries =>
  seriesOf(
    Array.from({ length }, (_, k) => 1 + 50 * k),
    { firstLeak: 60 },
  );
const flat = seriesOf(new Array<number>(601).fill(1));

describe('the chart', () => {
  it('has all frames on its axis from the first batch on', () => {
    const early = layoutChart(size, 600, { leaky: growing(10), fixed: null }, words);
    const late = layoutChart(size, 600, { leaky: growing(601), fixed: flat }, words);
    expect(early.x(300)).toBe(late.x(300));
    expect(late.x(600)).toBe(late.right);
  });

  it('marks the first leak and the end of a run that failed', () => {
    const fault = { code: 'panic', message: 'boom', line: 3 } as const;
    const series = { leaky: growing(601), fixed: seriesOf([1, 2, 2], { fault }) };
    const { marks } = layoutChart(size, 600, series, words);
    expect(marks.map(({ text }) => text)).toEqual([
      'first leak found, frame 60',
      'fixed stopped, frame 2',
    ]);
  });

  it('keeps the last value of a run that ended early', () => {
    expect(valueAt(seriesOf([1, 7, 9]), 300)).toBe(9);
    expect(valueAt(null, 3)).toBe(0);
  });

  it.each([390, 760, 1092])('keeps its labels inside and apart at %i pixels', (width) => {
    const all: BothSeries[] = [
      { leaky: growing(601), fixed: flat },
      { leaky: flat, fixed: flat },
      { leaky: growing(601), fixed: growing(601) },
    ];
    for (const series of all) {
      const chart = layoutChart({ width, height: 104 }, 600, series, words);
      for (let frame = 0; frame <= 600; frame++) {
        const [upper, lower] = endLabels(chart, frame, series, words);
        expect(lower.y - upper.y).toBeGreaterThanOrEqual(12.9);
        expect(upper.y).toBeGreaterThan(chart.top);
        expect(lower.y).toBeLessThan(chart.base);
        for (const { x, anchor, text } of [upper, lower]) {
          const end = anchor === 'end' ? x - text.length * 6 : x + text.length * 6;
          expect(Math.min(x, end)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x, end)).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});
