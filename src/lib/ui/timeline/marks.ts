import { MARK_KINDS } from '$lib/analysis';
import type { Messages } from '$lib/i18n';
import { SIDES, type Side, type WorldSeries } from '$lib/session';

/** In the order of their importance: where there is room for one, the first is shown. */
export const SIGN_KINDS = ['stopped', 'leak', ...MARK_KINDS] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** Something that happened in one world, at a position of its run. */
export interface Sign {
  readonly side: Side;
  readonly kind: SignKind;
  readonly frame: number;
  /** How often it happened in that frame. */
  readonly count: number;
}

/** What of both runs is marked, those of one world and kind in the order of frames. */
export function signsOf(
  series: Readonly<Record<Side, WorldSeries | null>>,
  frames: number,
): Sign[] {
  return SIDES.flatMap((side) => {
    const known = series[side];
    return known === null ? [] : signsOfWorld(side, known, frames);
  });
}

function signsOfWorld(side: Side, series: WorldSeries, frames: number): Sign[] {
  const signs: Sign[] = [];
  if (series.fault !== null && series.length > 1) {
    signs.push({ side, kind: 'stopped', frame: Math.min(series.length - 1, frames), count: 1 });
  }
  if (series.firstLeak >= 0) {
    signs.push({ side, kind: 'leak', frame: series.firstLeak, count: 1 });
  }
  for (const kind of MARK_KINDS) {
    for (const { position, count } of series.marks[kind]) {
      // What the end of the run brings is beyond the last frame.
      signs.push({ side, kind, frame: Math.min(position, frames), count });
    }
  }
  return signs;
}

/** A sign in words, without its frame: `leaky: 3 frames dropped`. */
export function signText({ side, kind, count }: Sign, { timeline, stage }: Messages): string {
  const what =
    kind === 'stopped' || kind === 'leak' ? timeline.marks[kind] : timeline.counts[kind](count);
  return timeline.inWorld(stage.sides[side], what);
}

/** Of each world and kind the sign that is nearest to `frame`, of those that are not farther than `reach` frames. */
export function signsNear(signs: readonly Sign[], frame: number, reach: number): Sign[] {
  const nearest = new Map<string, Sign>();
  const distance = (sign: Sign): number => Math.abs(sign.frame - frame);
  for (const sign of signs) {
    if (distance(sign) > reach) continue;
    const key = `${sign.side} ${sign.kind}`;
    const before = nearest.get(key);
    if (before === undefined || distance(sign) < distance(before)) nearest.set(key, sign);
  }
  return [...nearest.values()];
}

/** Kinds that occur, each with how often it does in both worlds together. */
export function signCounts(signs: readonly Sign[]): { kind: SignKind; count: number }[] {
  return SIGN_KINDS.flatMap((kind) => {
    let count = 0;
    for (const sign of signs) if (sign.kind === kind) count += sign.count;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** The frame of the first sign of a kind behind `frame`; behind the last one, that of the first. */
export function nextSign(signs: readonly Sign[], kind: SignKind, frame: number): number | null {
  const frames = signs.filter((sign) => sign.kind === kind).map((sign) => sign.frame);
  if (frames.length === 0) return null;
  const behind = frames.filter((at) => at > frame);
  return Math.min(...(behind.length > 0 ? behind : frames));
}

/** Signs of one kind that would touch each other, drawn as one. */
export interface Cluster {
  readonly side: Side;
  readonly kind: SignKind;
  /** Where its glyph stands, in pixels; null where one of more weight stands there. */
  readonly x: number | null;
  /** First and last pixel. */
  readonly from: number;
  readonly to: number;
}

/** Width of a glyph and the air around it. */
const GLYPH_ROOM = 10;

/** Sets the signs of one world into its row. */
export function clustersOf(
  signs: readonly Sign[],
  side: Side,
  x: (frame: number) => number,
): Cluster[] {
  const clusters: { kind: SignKind; from: number; to: number }[] = [];
  for (const sign of signs) {
    if (sign.side !== side) continue;
    const at = x(sign.frame);
    const last = clusters.at(-1);
    if (last?.kind === sign.kind && at - last.to < GLYPH_ROOM) last.to = at;
    else clusters.push({ kind: sign.kind, from: at, to: at });
  }
  const taken: number[] = [];
  return clusters.map(({ kind, from, to }) => {
    const isFree = taken.every((other) => Math.abs(other - from) >= GLYPH_ROOM);
    if (isFree) taken.push(from);
    return { side, kind, x: isFree ? from : null, from, to };
  });
}
