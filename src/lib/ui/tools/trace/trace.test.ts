import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLanes } from '$lib/analysis';
import { FRAME_NS } from '$lib/trace';
import { runText } from '../../../../../tests/support/run-text';
import { arrowsIn } from './arrows';
import { laneOf, lanesIn } from './lane-list';
import { slicesOf } from './slices';
import { clampWindow, following, panned, ticksOf, zoomed } from './time-window';

const RUN = runText(
  `async function echo(a: Chan<number>, b: Chan<number>) { for (;;) await b.send(await a.recv()); }
   export async function main() {
     const a = chan<number>(); const b = chan<number>();
     go(echo, a, b);
     for (;;) { for (let i = 0; i < 30; i++) { await a.send(i); await b.recv(); } go(lone); await frame.next(); }
   }
   async function lone() { await chan<number>().recv(); }`,
  { frames: 30, procs: 2 },
);
const LANES = readLanes(RUN.log, 2);

describe('the window', () => {
  const END = 1e9;
  const windows = fc.record({
    from: fc.double({ min: 0, max: END, noNaN: true }),
    span: fc.double({ min: 1, max: 2 * END, noNaN: true }),
  });

  it('keeps the moment under the pointer where it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 0.6, noNaN: true }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        (about, factor) => {
          const before = { from: 4e8, span: 1e6 };
          const after = zoomed(before, factor, about, END);
          expect(after.from + after.span * about).toBeCloseTo(before.from + before.span * about, 3);
        },
      ),
    );
  });

  it('stays within the run, whatever one does', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: 0.01, max: 100, noNaN: true }), (window, factor) => {
        for (const next of [
          zoomed(window, factor, 0.5, END),
          panned(clampWindow(window, END), factor, END),
          panned(clampWindow(window, END), -factor, END),
          following(clampWindow(window, END), END, END),
        ]) {
          expect(next.from).toBeGreaterThanOrEqual(0);
          expect(next.from).toBeLessThanOrEqual(END);
          expect(next.span).toBeGreaterThanOrEqual(100);
        }
      }),
    );
  });

  it('follows the playhead, and rests while it is seen', () => {
    const window = { from: 100, span: 1_000 };
    expect(following(window, 600, END)).toBe(window);
    const moved = following(window, 5_000, END);
    expect(moved.from).toBeLessThan(5_000);
    expect(moved.from + moved.span).toBeGreaterThan(5_000);
  });

  it('has ticks at round times that do not touch', () => {
    const ticks = ticksOf({ from: 12_345, span: 1e6 }, 800, 100, (ns) => String(ns));
    expect(ticks.length).toBeGreaterThan(2);
    for (let i = 1; i < ticks.length; i++) {
      expect(((ticks[i].time - ticks[i - 1].time) / 1e6) * 800).toBeGreaterThanOrEqual(100);
    }
    expect(ticks.every(({ time }) => time % 100_000 === 0)).toBe(true);
  });
});

describe('slices', () => {
  it('show at each wide pixel what the task did then', () => {
    const window = { from: 10 * FRAME_NS, span: 60_000 };
    const width = 600;
    for (let task = 1; task < LANES.tasks.count; task++) {
      for (const slice of slicesOf(LANES.tasks, task, window, width, LANES.end)) {
        if (slice.dense || slice.width < 2) continue;
        const time = window.from + ((slice.x + slice.width / 2) / width) * window.span;
        expect(slice.status).toBe(LANES.tasks.statuses[LANES.tasks.rowAt(task, time)]);
      }
    }
  });

  it('are no more than there are pixels, however much happens', () => {
    const whole = { from: 0, span: LANES.end };
    const rows = LANES.tasks.starts[3] - LANES.tasks.starts[2];
    expect(rows).toBeGreaterThan(1_000);
    const slices = slicesOf(LANES.tasks, 2, whole, 100, LANES.end);
    expect(slices.length).toBeLessThanOrEqual(201);
    expect(slices.some(({ dense }) => dense)).toBe(true);
    for (const { x, width } of slices) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(101);
    }
  });

  it('cover the lane without gaps where all can be told apart', () => {
    const window = { from: 12 * FRAME_NS, span: 2_000 };
    const slices = slicesOf(LANES.tasks, 1, window, 4_000, LANES.end);
    expect(slices.length).toBeGreaterThan(3);
    for (let i = 1; i < slices.length; i++) {
      expect(slices[i].x).toBeCloseTo(slices[i - 1].x + slices[i - 1].width, 0);
    }
  });
});

describe('lanes and arrows', () => {
  it('list who does something in the window, and who is wanted', () => {
    const window = { from: 5 * FRAME_NS, span: FRAME_NS };
    const list = lanesIn(LANES, window, [3]);
    expect(list.procs).toBe(2);
    expect([...list.tasks]).toContain(1);
    expect([...list.tasks]).toContain(3);
    const acts = (task: number): boolean => {
      const { starts, times } = LANES.tasks;
      const mine = times.subarray(starts[task], starts[task + 1]);
      return mine.some((time) => time >= window.from && time <= window.from + window.span);
    };
    for (let task = 1; task < LANES.tasks.count; task++) {
      expect([task, laneOf(list, task) >= 0]).toEqual([task, task === 3 || acts(task)]);
    }
  });

  it('lead from who woke to who was woken, and from parent to child', () => {
    const window = { from: 9 * FRAME_NS, span: 20_000 };
    const list = lanesIn(LANES, window, []);
    const all = { first: 0, end: list.procs + list.tasks.length };
    const arrows = arrowsIn(RUN.log, LANES, list, all, window, 0);
    expect(arrows.some(({ kind }) => kind === 'wake')).toBe(true);
    for (const { time, from, to } of arrows) {
      expect(time).toBeGreaterThanOrEqual(window.from);
      expect(from).not.toBe(to);
      expect(from).toBeGreaterThanOrEqual(list.procs);
    }
  });

  it('are those of the picked task alone where there are too many', () => {
    const whole = { from: 0, span: LANES.end };
    const list = lanesIn(LANES, whole, []);
    const all = { first: 0, end: list.procs + list.tasks.length };
    expect(arrowsIn(RUN.log, LANES, list, all, whole, 0)).toEqual([]);
    const picked = arrowsIn(RUN.log, LANES, list, all, whole, 2);
    expect(picked.length).toBeGreaterThan(0);
    const lane = laneOf(list, 2);
    expect(picked.every(({ from, to }) => from === lane || to === lane)).toBe(true);
  });
});
