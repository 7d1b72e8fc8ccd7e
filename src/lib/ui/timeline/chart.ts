import type { Messages } from '$lib/i18n';
import { SIDES, type Side, type WorldSeries } from '$lib/session';
import {
  areaPath,
  labelPair,
  linear,
  linePath,
  linePoints,
  niceTick,
  niceTop,
  setInLane,
  shortCount,
} from '$lib/timeline';

export type BothSeries = Readonly<Record<Side, WorldSeries | null>>;

type Words = Messages['stage'];

/** All of the chart that does not depend on the playhead. */
export interface Chart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly x: (frame: number) => number;
  readonly y: (tasks: number) => number;
  readonly tick: { readonly y: number; readonly text: string };
  readonly lines: readonly { readonly side: Side; readonly line: string; readonly area: string }[];
  readonly marks: readonly Mark[];
  readonly drops: string;
}

interface Mark {
  readonly kind: 'leak' | 'stop';
  readonly x: number;
  readonly text: string;
  /** Middle of its text, or null where there is no room for it. */
  readonly textX: number | null;
}

const LEFT = 42;
const RIGHT = 10;
const TOP = 24;
/** Under the base line: the lane of the marks. */
const LANE = 19;
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
  words: Words,
): Chart {
  const right = Math.max(LEFT + 1, size.width - RIGHT);
  const base = Math.max(TOP + 1, size.height - LANE);
  const top = niceTop(HEADROOM * Math.max(...SIDES.map((side) => most(series[side]))));
  const x = linear([0, frames], [LEFT, right]);
  const y = linear([0, top], [base, TOP]);
  const tick = niceTick(top);
  return {
    left: LEFT,
    right,
    top: TOP,
    base,
    x,
    y,
    tick: { y: Math.round(y(tick)) + 0.5, text: shortCount(tick) },
    lines: SIDES.map((side) => {
      const { length = 0, live = [] } = series[side] ?? {};
      const points = linePoints({ length, values: live }, x, y);
      return { side, line: linePath(points), area: areaPath(points, base) };
    }),
    marks: marksOf(frames, series, words, x, right),
    drops: SIDES.flatMap((side) => series[side]?.dropped ?? [])
      .map((frame) => `M${Math.round(x(frame)) + 0.5} ${base}v4`)
      .join(''),
  };
}

function most(series: WorldSeries | null): number {
  let value = 0;
  for (let k = 0; k < (series?.length ?? 0); k++) value = Math.max(value, series?.live[k] ?? 0);
  return value;
}

function marksOf(
  frames: number,
  series: BothSeries,
  words: Words,
  x: (frame: number) => number,
  right: number,
): Mark[] {
  const { timeline, sides } = words;
  const marks = SIDES.flatMap((side) => {
    const known = series[side];
    if (known === null) return [];
    const found: Omit<Mark, 'textX'>[] = [];
    if (known.fault !== null && known.length > 1) {
      const frame = Math.min(known.length - 1, frames);
      found.push({ kind: 'stop', x: x(frame), text: timeline.stopped(sides[side], frame) });
    }
    if (known.firstLeak >= 0) {
      const text =
        side === 'leaky'
          ? timeline.firstLeak(known.firstLeak)
          : timeline.firstLeakOf(sides[side], known.firstLeak);
      found.push({ kind: 'leak', x: x(known.firstLeak), text });
    }
    return found;
  });
  const labels = marks.map((mark) => ({ x: mark.x, width: textWidth(mark.text) }));
  const middles = setInLane(labels, LEFT - 6, right);
  return marks.map((mark, i) => ({ ...mark, textX: middles[i] }));
}

/** The value of a world at a frame; a run that ended early keeps its last one. */
export function valueAt(series: WorldSeries | null, frame: number): number {
  if (series === null || series.length === 0) return 0;
  return series.live[Math.min(frame, series.length - 1)];
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
  words: Words,
): EndLabel[] {
  const shown = SIDES.filter((side) => series[side] !== null)
    .map((side) => ({ side, value: valueAt(series[side], frame) }))
    .sort((a, b) => b.value - a.value);
  const texts = shown.map(({ side, value }) => words.timeline.value(words.sides[side], value));
  const at = chart.x(frame);
  const room = Math.max(0, ...texts.map(textWidth)) + 14;
  // They stand where the line has been already; before that there is room, after it.
  const anchor = at - room >= chart.left ? 'end' : 'start';
  const lines = shown.map(({ value }) => chart.y(value));
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
