import { linear, niceTop, shortCount } from './scale';

/** What a value counts: tasks, bytes, or ns. */
export type Unit = 'count' | 'bytes' | 'ns';
export type AxisScale = 'linear' | 'log';

export interface AxisOptions {
  readonly unit: Unit;
  readonly scale: AxisScale;
  /** Pixels of 0 and of the top. */
  readonly range: readonly [number, number];
  /** The axis goes up to this at least, whatever the values are. */
  readonly leastTop: number;
}

export interface Axis {
  readonly top: number;
  readonly y: (value: number) => number;
  /** Round values, rising from 0. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Least distance of two ticks, in pixels. */
const TICK_ROOM = 20;

const NICE = [1, 2, 5, 10];

const UNITS: Readonly<Record<Unit, { floor: number; base: number; names: readonly string[] }>> = {
  count: { floor: 1, base: 10, names: [''] },
  bytes: { floor: 1024, base: 32, names: ['B', 'KiB', 'MiB', 'GiB', 'TiB'] },
  ns: { floor: 1_000, base: 10, names: ['ns', 'µs', 'ms', 's'] },
};

/** A vertical axis for values up to `max`, with as many round ticks as there is room for. */
export function axisFor(max: number, { unit, scale, range, leastTop }: AxisOptions): Axis {
  const step = stepOf(Math.max(max, leastTop), unit);
  const top = Math.max(niceTop(Math.max(max, leastTop) / step) * step, leastTop);
  const height = Math.abs(range[1] - range[0]);
  const { floor } = UNITS[unit];
  if (scale === 'linear') {
    const y = linear([0, top], range);
    const values = linearTicks(top, step, Math.max(1, Math.floor(height / TICK_ROOM)));
    return { top, y, ticks: values.map((value) => ({ value, text: tickText(value, unit) })) };
  }
  // Zero has a place, as a world without leaks has nothing: log(1 + value), in units that one can see.
  const place = linear([0, Math.log1p(top / floor)], range);
  const y = (value: number): number => place(Math.log1p(Math.max(0, value) / floor));
  const values = logTicks(top, unit, y);
  return { top, y, ticks: values.map((value) => ({ value, text: tickText(value, unit) })) };
}

/** `500`, `10k`, `64 KiB`, `20 ms`. */
function tickText(value: number, unit: Unit): string {
  if (value === 0) return '0';
  if (unit === 'count') return shortCount(value);
  const step = stepOf(value, unit);
  const index = Math.round(Math.log(step) / Math.log(thousand(unit)));
  return `${Number((value / step).toFixed(1))} ${UNITS[unit].names[index]}`;
}

/** 1, or the power of a thousand (of 1,024 for bytes) by which `value` is best said. */
function stepOf(value: number, unit: Unit): number {
  if (unit === 'count' || value < 1) return 1;
  const most = UNITS[unit].names.length - 1;
  return thousand(unit) ** Math.min(Math.floor(Math.log(value) / Math.log(thousand(unit))), most);
}

function thousand(unit: Unit): number {
  return unit === 'bytes' ? 1024 : 1000;
}

function linearTicks(top: number, step: number, most: number): number[] {
  const steps = top / step;
  const least = steps / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const nice = NICE.find((factor) => factor * power >= least * 0.999) ?? 10;
  // Where there is room for one tick alone, it stands as high as a round one can.
  const fitting = NICE.findLast((factor) => factor * power <= steps) ?? 1;
  const distance = Math.max(Math.min(nice, fitting) * power, step === 1 ? 1 : 0) * step;
  const count = Math.floor((top / distance) * 1.001);
  return Array.from({ length: count + 1 }, (_, k) => k * distance);
}

/** The top-most ticks win: what is small has the base line. */
function logTicks(top: number, unit: Unit, y: (value: number) => number): number[] {
  const { floor, base } = UNITS[unit];
  const powers: number[] = [];
  for (let value = floor; value <= top; value *= base) powers.push(value);
  const kept: number[] = [];
  let last = Infinity;
  for (const value of powers.reverse()) {
    const at = y(value);
    if (Math.abs(at - last) < TICK_ROOM || Math.abs(at - y(0)) < TICK_ROOM * 0.6) continue;
    kept.push(value);
    last = at;
  }
  return [0, ...kept.reverse()];
}

/** Frames for the ticks of a horizontal axis: whole seconds, at least `room` pixels apart. */
export function secondTicks(frames: number, width: number, perSecond: number, room = 64): number[] {
  const least = (room * frames) / Math.max(1, width) / perSecond;
  const seconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600].find((step) => step >= least) ?? 1_200;
  const distance = seconds * perSecond;
  return Array.from({ length: Math.floor(frames / distance) + 1 }, (_, k) => k * distance);
}
