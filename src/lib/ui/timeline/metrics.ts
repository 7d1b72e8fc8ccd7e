import type { WorldSeries } from '$lib/session';
import { formatBytes, formatTime } from '../stage';
import type { Unit } from '$lib/timeline';

/** What the timeline can show, in the order of its switch. Each is a column of `WorldSeries`. */
export const METRICS = [
  'live',
  'leaked',
  'stackBytes',
  'heapBytes',
  'frameTime',
  'longestQueue',
] as const;
export type Metric = (typeof METRICS)[number];

interface MetricTraits {
  readonly unit: Unit;
  /** The axis goes up to this at least: below it, nothing would fill the chart. */
  readonly leastTop: number;
  /** Its line goes up and down from frame to frame, so words beside it would dance. */
  readonly isRestless: boolean;
}

const KIB = 1024;

export const TRAITS: Readonly<Record<Metric, MetricTraits>> = {
  live: { unit: 'count', leastTop: 5, isRestless: false },
  leaked: { unit: 'count', leastTop: 5, isRestless: false },
  stackBytes: { unit: 'bytes', leastTop: 10 * KIB, isRestless: false },
  heapBytes: { unit: 'bytes', leastTop: 10 * KIB, isRestless: true },
  // So high that the 16.7 ms of a frame are on it.
  frameTime: { unit: 'ns', leastTop: 20e6, isRestless: true },
  longestQueue: { unit: 'count', leastTop: 5, isRestless: true },
};

/** The value of a world at a frame; a run that ended early keeps its last one. */
export function valueAt(series: WorldSeries | null, metric: Metric, frame: number): number {
  if (series === null || series.length === 0) return 0;
  return series[metric][Math.min(frame, series.length - 1)];
}

/** A value in its unit; `count` writes numbers as the language does. */
export function valueText(metric: Metric, value: number, count: (value: number) => string): string {
  switch (TRAITS[metric].unit) {
    case 'bytes':
      return formatBytes(value);
    case 'ns':
      return formatTime(value);
    case 'count':
      return count(value);
  }
}
