import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GO_COSTS, ZERO_COSTS } from '../src/lib/engine';
import { EventKind, hashLog, STACK_BYTES, TraceState } from '../src/lib/trace';
import { runText, type TextOptions, type TextRun } from './support/run-text';

const MIB = 1_024 * 1_024;

/** A task that waits with `n` calls nested in it. */
const DEEP = `
  async function deep(n: number, stop: Chan<void>) { if (n > 0) await deep(n - 1, stop); else await stop.recv(); }`;

const deepRun = (depth: number): TextRun =>
  runText(
    `export async function main() {
       const stop = chan<void>();
       go(deep, ${depth}, stop);
       await frame.next(); await frame.next();
       stop.close();
       await frame.next(); await frame.next();
     }${DEEP}`,
  );

describe('stacks', () => {
  it.each([
    [0, 2_048],
    [9, 2_048],
    [10, 4_096],
    [33, 4_096],
    [34, 8_192],
    [500, 65_536],
  ])('with %i nested calls a stack has %i bytes', (depth, bytes) => {
    expect(deepRun(depth).state(2).stackBytes).toBe(STACK_BYTES + bytes);
  });

  it('end with their tasks', () => {
    const state = deepRun(500).state(Infinity);
    expect(state.done).toBe(2);
    expect(state.stackBytes).toBe(0);
    expect(state.memory.grownBytes).toBe(0);
  });

  it('cost what is copied', () => {
    const time = (costs: NonNullable<TextOptions['costs']>): number =>
      Number(
        runText(
          `export async function main() { const c = chan<void>(1); await c.send(undefined); const t = now();
            await deep(500, c); log(now() - t); }${DEEP}`,
          { costs },
        ).lines[0],
      );
    const free = time({ ...GO_COSTS, stackCopyKiB: 0, stackGrow: 0 });
    // 2, 4, 8, 16 and 32 KiB are copied.
    expect(time(GO_COSTS) - free).toBe(62 * GO_COSTS.stackCopyKiB + 5 * GO_COSTS.stackGrow);
  });

  it('that are hardly used are halved at each collection', () => {
    const run = runText(
      `export async function main() {
         const stop = chan<void>(1);
         await stop.send(undefined);
         go(async () => { await deep(500, stop); await stop.recv(); });
         for (let i = 0; i < 20; i++) { churn(); await frame.next(); }
       }
       function churn() { for (let i = 0; i < 40; i++) chan<number>(40_000); }${DEEP}`,
      { frames: 20 },
    );
    const sizes = run
      .events()
      .filter(({ kind }) => kind === EventKind.stackSize)
      .map(({ a }) => a);
    expect(sizes.slice(0, 5)).toEqual([4_096, 8_192, 16_384, 32_768, 65_536]);
    expect(sizes.slice(5, 9)).toEqual([32_768, 16_384, 8_192, 4_096]);
  });
});

/** Leaves `tasks` tasks waiting, and then makes `mib` MiB of garbage in each frame. */
const churn = (tasks: number, mib: number): string => `
  export async function main() {
    const never = chan<void>();
    for (let i = 0; i < ${tasks}; i++) go(async () => { await never.recv(); });
    for (;;) {
      await frame.next();
      for (let i = 0; i < ${mib}; i++) { chan<number>(131_000); await work(100 * microsecond); }
    }
  }`;

/** Leaves 20,000 tasks waiting, and gives them time to get there. */
const CROWD = `
  const never = chan<void>();
  for (let i = 0; i < 20_000; i++) go(async () => { await never.recv(); });
  await sleep(100 * millisecond);`;

describe('the collector', () => {
  it('first begins at 4 MiB', () => {
    const run = runText(churn(0, 1), { frames: 20 });
    const first = run.events().find(({ kind }) => kind === EventKind.gcStart)!;
    expect(first.a).toBeGreaterThanOrEqual(4 * MIB);
    expect(first.a).toBeLessThan(5.1 * MIB);
    expect(run.state(3).memory.gcCount).toBe(0);
    expect(run.state(6).memory.gcCount).toBe(1);
  });

  it('sets the next goal to what is alive, doubled, and stacks and globals beside, as Go does', () => {
    const { memory } = runText(churn(10_000, 1), { frames: 60 }).state(60);
    const alive = memory.heapAlive;
    expect(alive).toBeGreaterThan(10_000 * 640);
    expect(memory.heapGoal).toBe(2 * alive + 10_001 * 264 + 159_784);
  });

  it('frees garbage and keeps channels in which values are', () => {
    const { memory } = runText(churn(0, 2), { frames: 100 }).state(100);
    expect(memory.gcCount).toBeGreaterThan(30);
    expect(memory.heapAlive).toBeLessThan(4 * MIB);
    const kept = runText(
      `export async function main() {
         for (let i = 0; i < 64; i++) { const c = chan<number>(131_000); await c.send(1); }
         for (let i = 0; i < 64; i++) chan<number>(131_000);
         await heap.gc();
         await sleep(second);
       }`,
    ).state(60).memory;
    expect(kept.heapAlive).toBeGreaterThan(63 * MIB);
    expect(kept.heapAlive).toBeLessThan(65 * MIB);
  });

  it('makes frames longer the more tasks wait, where the frame needs the time', () => {
    const longest = (tasks: number): number => {
      const text = churn(tasks, 8)
        .replace('100 * microsecond', '1500 * microsecond')
        .replace('await work', 'await gosched(); await work');
      const run = runText(text, { frames: 200, procs: 1 });
      return Math.max(
        ...run
          .events()
          .filter(({ kind, subject }) => kind === EventKind.frameWait && subject > 20)
          .map(({ a }) => a),
      );
    };
    const times = [0, 5_000, 20_000].map(longest);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[2]).toBeGreaterThan(times[0] + 1e6);
  });

  it('marks with a quarter of the only processor', () => {
    const run = runText(
      `export async function main() {
         ${CROWD}
         chan<number>(5_000_000);
         const t = now();
         for (let i = 0; i < 400; i++) { await work(100 * microsecond); await gosched(); }
         log(now() - t);
       }`,
      { procs: 1 },
    );
    // The work's 40 ms, 7.4 ms of marking 20,000 tasks, and some for the heap, the pauses and the switches.
    const took = Number(run.lines[0]);
    expect(took).toBeGreaterThan(47.4e6);
    expect(took).toBeLessThan(52e6);
    const start = run.events().findLast(({ kind }) => kind === EventKind.gcStart)!.index;
    const end = run.events().findLast(({ kind }) => kind === EventKind.gcEnd)!.index;
    const state = new TraceState();
    state.advance(run.log, start + 1);
    const from = state.now;
    state.advance(run.log, end + 1);
    expect((state.now - from) / 7.4e6).toBeGreaterThan(3.8);
    expect((state.now - from) / 7.4e6).toBeLessThan(5.5);
  });

  it('takes one of four processors that are all busy, and gives it back', () => {
    const run = runText(
      `export async function main() {
         ${CROWD}
         for (let p = 0; p < 4; p++) go(async () => { for (;;) { await work(50 * microsecond); await gosched(); } });
         await sleep(5 * millisecond);
         chan<number>(5_000_000);
         await sleep(30 * millisecond);
       }`,
      { procs: 4 },
    );
    const from = run.events().findLast(({ kind }) => kind === EventKind.gcStart)!.index;
    const to = run.events().findLast(({ kind }) => kind === EventKind.gcEnd)!.index;
    const ran = (begin: number, end: number): number => {
      const events = run.events().slice(begin, end);
      return new Set(
        events.filter(({ kind }) => kind === EventKind.taskRun).map(({ proc }) => proc),
      ).size;
    };
    expect(ran(from + 100, to)).toBe(3);
    expect(ran(to + 100, to + 2_000)).toBe(4);
  });

  it('takes no time where costs are zero', () => {
    const run = runText(churn(5_000, 4), { frames: 60, costs: ZERO_COSTS });
    expect(run.state(60).memory.gcCount).toBeGreaterThan(10);
    expect(run.state(60).memory.gcPauseNs).toBe(0);
    for (const { kind, a } of run.events()) {
      if (kind === EventKind.frameWait) expect(a).toBeLessThanOrEqual(400_000);
    }
  });

  it('wakes who waits for it, and begins anew where one was going on', () => {
    const run = runText(
      `export async function main() {
         const big = heap.alloc(5_000_000);
         big.release();
         go(async () => { await heap.gc(); log("other", heap.stats().numGC); });
         await heap.gc();
         log(heap.stats().heapAlloc < 100_000, heap.stats().numGC >= 2);
         await sleep(millisecond);
       }`,
    );
    expect(run.lines).toContain('true true');
    expect(run.lines).toHaveLength(2);
  });
});

describe('in any program', () => {
  const programs = fc.record({
    tasks: fc.integer({ min: 0, max: 2_000 }),
    mib: fc.integer({ min: 1, max: 6 }),
    procs: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(1_000),
  });

  it('a collection ends before the next begins, and the log is the same each time', () => {
    fc.assert(
      fc.property(programs, ({ tasks, mib, procs, seed }) => {
        const run = runText(churn(tasks, mib), { frames: 20, procs, seed });
        let marking = false;
        for (const { kind } of run.events()) {
          if (kind !== EventKind.gcStart && kind !== EventKind.gcEnd) continue;
          expect(kind).toBe(marking ? EventKind.gcEnd : EventKind.gcStart);
          marking = !marking;
        }
        const again = runText(churn(tasks, mib), { frames: 20, procs, seed });
        expect(hashLog(again.log)).toBe(hashLog(run.log));
      }),
      { numRuns: 10 },
    );
  });

  it('time does not go back on any processor, nor does memory fall below nothing', () => {
    fc.assert(
      fc.property(programs, ({ tasks, mib, procs, seed }) => {
        const { log } = runText(churn(tasks, mib), { frames: 12, procs, seed });
        const state = new TraceState();
        for (let index = 0; index <= log.length; index += 97) {
          state.advance(log, Math.min(index, log.length));
          expect(state.memory.heapBytes).toBeGreaterThanOrEqual(0);
          expect(state.stackBytes).toBeGreaterThanOrEqual(state.live * STACK_BYTES);
        }
        // A clock that goes back would come out of its 20 bits as far ahead.
        expect(state.now).toBeLessThan(13 * 16_666_667 + 1e8);
      }),
      { numRuns: 10 },
    );
  });
});
