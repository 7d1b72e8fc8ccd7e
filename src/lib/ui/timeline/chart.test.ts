import { describe, expect, it } from 'vitest';
import { messages } from '$lib/i18n';
import type { WorldSeries } from '$lib/session';
import { endLabels, layoutChart, type BothSeries, type Choice } from './chart';
import { METRICS, valueAt, valueText, type Metric } from './metrics';
import { seriesOf } from './series.fixture';

const words = messages('en');
const size = { width: 1092, height: 112 };
const LIVE: Choice = { metric: 'live', scale: 'linear' };
const showing = (metric: Metric): Choice => ({ metric, scale: 'linear' });

const growing = (length: number): WorldSeries =>
  seriesOf(
    Array.from({ length }, (_, k) => 1 + 50 * k),
    { firstLeak: 60 },
  );
const flat = seriesOf(new Array<number>(601).fill(1));

describe('the chart', () => {
  it('has all frames on its axis from the first batch on, whatever it shows', () => {
    const early = layoutChart(size, 600, { leaky: growing(10), fixed: null }, LIVE);
    for (const metric of METRICS) {
      const late = layoutChart(size, 600, { leaky: growing(601), fixed: flat }, showing(metric));
      expect(early.x(300)).toBe(late.x(300));
      expect(late.x(600)).toBe(late.right);
    }
  });

  it('keeps the last value of a run that ended early', () => {
    expect(valueAt(seriesOf([1, 7, 9]), 'live', 300)).toBe(9);
    expect(valueAt(null, 'live', 3)).toBe(0);
  });

  it('draws each metric from its own column', () => {
    const spread = seriesOf(new Array<number>(601).fill(3), {
      frameTime: new Float64Array(601).fill(31e6),
      heapBytes: new Float64Array(601).fill(5 * 1024 * 1024),
    });
    const both = { leaky: spread, fixed: null };
    const heights = METRICS.map(
      (metric) => layoutChart(size, 600, both, showing(metric)).lines[0].line,
    );
    expect(new Set(heights).size).toBeGreaterThan(3);
    const chart = layoutChart(size, 600, both, showing('frameTime'));
    expect(chart.lines[0].line).toContain(` ${Math.round(chart.y(31e6) * 10) / 10}`);
  });

  it('has the 16.7 ms of a frame on the chart of frame times, however short they are', () => {
    const { budget, top, base } = layoutChart(
      size,
      600,
      { leaky: flat, fixed: flat },
      showing('frameTime'),
    );
    expect(budget).toBeGreaterThan(top);
    expect(budget).toBeLessThan(base - 30);
    expect(layoutChart(size, 600, { leaky: flat, fixed: flat }, LIVE).budget).toBeNull();
  });

  it('lifts a world of one task off the base line where the scale is logarithmic', () => {
    const both = { leaky: growing(601), fixed: flat };
    const linear = layoutChart(size, 600, both, LIVE);
    const log = layoutChart(size, 600, both, { metric: 'live', scale: 'log' });
    expect(linear.base - linear.y(1)).toBeLessThan(0.01);
    expect(log.base - log.y(1)).toBeGreaterThan(2.5);
  });

  it('writes values in their units', () => {
    expect(METRICS.map((metric) => valueText(metric, 31_800_000, words.stage.count))).toEqual([
      '31,800,000',
      '31,800,000',
      '30.3 MiB',
      '30.3 MiB',
      '31.8 ms',
      '31,800,000',
    ]);
  });

  it.each([390, 760, 1092])('keeps its labels inside and apart at %i pixels', (width) => {
    const all: BothSeries[] = [
      { leaky: growing(601), fixed: flat },
      { leaky: flat, fixed: flat },
      { leaky: growing(601), fixed: growing(601) },
    ];
    for (const series of all) {
      for (const metric of METRICS) {
        const chart = layoutChart({ width, height: 112 }, 600, series, showing(metric));
        for (let frame = 0; frame <= 600; frame += 3) {
          const [upper, lower] = endLabels(chart, frame, series, metric, words);
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
    }
  });

  it('lets the labels of lines that cross at each frame stay where they are', () => {
    const saw = (odd: number) =>
      Float64Array.from({ length: 601 }, (_, k) => 1e6 * ((k + odd) % 2));
    const series = {
      leaky: seriesOf(new Array<number>(601).fill(1), { frameTime: saw(0) }),
      fixed: seriesOf(new Array<number>(601).fill(1), { frameTime: saw(1) }),
    };
    const chart = layoutChart(size, 600, series, showing('frameTime'));
    const places = new Set<string>();
    for (let frame = 200; frame < 300; frame++) {
      const labels = endLabels(chart, frame, series, 'frameTime', words);
      places.add(labels.map(({ side, y }) => `${side} ${y}`).join());
    }
    expect(places.size).toBe(1);
  });
});
