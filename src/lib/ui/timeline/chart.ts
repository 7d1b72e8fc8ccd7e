import type { Messages } from '$lib/i18n';
import { SIDES, type Side, type WorldSeries } from '$lib/session';
import {
  areaPath,
  axisFor,
  labelPair,
  linear,
  linePath,
  linePoints,
  secondTicks,
  type Axis,
  type AxisScale,
} from '$lib/timeline';
import { FRAME_NS, FRAMES_PER_SECOND } from '$lib/trace';
import { clustersOf, signsOf, type Cluster, type Sign } from './marks';
import { TRAITS, valueAt, valueText, type Metric } from './metrics';

export type BothSeries = Readonly<Record<Side, WorldSeries | null>>;

/** What the reader has chosen to see. */
export interface Choice {
  readonly metric: Metric;
  readonly scale: AxisScale;
}

/** All of the chart that does not depend on the playhead. Pixels, from the top left of the drawing. */
export interface Chart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly x: (frame: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly seconds: readonly { readonly x: number; readonly text: string }[];
  /** Height of the line that says what a frame has, or null where that is not the question. */
  readonly budget: number | null;
  readonly lines: readonly { readonly side: Side; readonly line: string; readonly area: string }[];
  /** The worlds, the one with the greatest value first: in this order their labels stand. */
  readonly order: readonly Side[];
  readonly signs: readonly Sign[];
  /** Where the rows of the marks end. */
  readonly foot: number;
  readonly rows: readonly {
    readonly side: Side;
    readonly y: number;
    readonly clusters: readonly Cluster[];
  }[];
}

const LEFT = 58;
const RIGHT = 12;
const TOP = 24;
/** Below the base line: air, a row for the marks of each world, and the line of the seconds. */
const AIR = 5;
const ROW = 13;
const SECONDS = 15;
/** Width of a letter at 11 px, and of a Chinese character. */
const LETTER = 6;
const WIDE_LETTER = 11;
const LABEL_HEIGHT = 13;
/** Above the highest value, for its label. */
const HEADROOM = 1.12;

/** Lays out the chart of a run of `frames` frames; the x axis has them all, whatever is known by now. */
export function layoutChart(
  size: { readonly width: number; readonly height: number },
  frames: number,
  series: BothSeries,
  { metric, scale }: Choice,
): Chart {
  const right = Math.max(LEFT + 1, size.width - RIGHT);
  const base = Math.max(TOP + 1, size.height - AIR - 2 * ROW - SECONDS);
  const most = { leaky: greatest(series.leaky, metric), fixed: greatest(series.fixed, metric) };
  const { unit, leastTop } = TRAITS[metric];
  const axis: Axis = axisFor(HEADROOM * Math.max(most.leaky, most.fixed), {
    ...{ unit, scale, leastTop },
    range: [base, TOP],
  });
  const x = linear([0, frames], [LEFT, right]);
  const signs = signsOf(series, frames);
  return {
    ...{ left: LEFT, right, top: TOP, base, foot: base + AIR + 2 * ROW, x, y: axis.y, signs },
    ticks: axis.ticks.map(({ value, text }) => ({ y: Math.round(axis.y(value)) + 0.5, text })),
    seconds: secondTicks(frames, right - LEFT, FRAMES_PER_SECOND).map((frame) => ({
      x: Math.round(x(frame)) + 0.5,
      text: `${frame / FRAMES_PER_SECOND} s`,
    })),
    budget: metric === 'frameTime' ? Math.round(axis.y(FRAME_NS)) + 0.5 : null,
    lines: SIDES.map((side) => {
      const known = series[side];
      const values = { length: known?.length ?? 0, values: known?.[metric] ?? [] };
      const points = linePoints(values, x, axis.y);
      return { side, line: linePath(points), area: areaPath(points, base) };
    }),
    order: most.fixed > most.leaky ? ['fixed', 'leaky'] : ['leaky', 'fixed'],
    rows: SIDES.map((side, i) => ({
      side,
      y: base + AIR + ROW * (i + 0.5),
      clusters: clustersOf(signs, side, x),
    })),
  };
}

function greatest(series: WorldSeries | null, metric: Metric): number {
  let value = 0;
  for (let k = 0; k < (series?.length ?? 0); k++) value = Math.max(value, series?.[metric][k] ?? 0);
  return value;
}

/** A value's label beside the playhead. */
export interface EndLabel {
  readonly side: Side;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** The labels at the playhead: both on the same side of it, and never on each other. */
export function endLabels(
  chart: Chart,
  frame: number,
  series: BothSeries,
  metric: Metric,
  { timeline, stage }: Messages,
): EndLabel[] {
  const { isRestless } = TRAITS[metric];
  const known = chart.order.filter((side) => series[side] !== null);
  const shown = known.map((side) => ({ side, value: valueAt(series[side], metric, frame) }));
  // Lines that seldom cross have their labels on them; those of restless ones keep their places.
  if (!isRestless) shown.sort((a, b) => b.value - a.value);
  const texts = shown.map(({ side, value }) =>
    timeline.value(stage.sides[side], valueText(metric, value, stage.count)),
  );
  const at = chart.x(frame);
  const room = Math.max(0, ...texts.map(textWidth)) + 14;
  // They stand where the line has been already; before that there is room, after it.
  const anchor = at - room >= chart.left ? 'end' : 'start';
  const lines = isRestless ? [chart.top + 8] : shown.map(({ value }) => chart.y(value));
  const heights = labelPair(lines[0] ?? chart.base, lines.at(-1) ?? chart.base, {
    height: LABEL_HEIGHT,
    top: chart.top + 4,
    bottom: chart.base - 4,
  });
  return shown.map(({ side }, i) => ({
    side,
    text: texts[i],
    x: anchor === 'end' ? at - 9 : at + 9,
    y: heights[i],
    anchor,
  }));
}

function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? WIDE_LETTER : LETTER;
  return width;
}
