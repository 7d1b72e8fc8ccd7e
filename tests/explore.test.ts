import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSchedule, encodeSchedule, ZERO_COSTS } from '../src/lib/engine';
import { depthFirst, type Explored } from '../src/lib/explore';
import { hashLog } from '../src/lib/trace';
import { runText, type TextRun } from './support/run-text';

/** A waiter looks, finds nothing, and goes to wait; the wake-up that comes in between is lost. */
const LOST_WAKE_UP = `
  export async function main() {
    const wake = chan<null>();
    let ready = false;
    go(async () => {
      ready = true;
      await gosched();
      wake.trySend(null);
    });
    if (!ready) {
      await gosched();
      await wake.recv();
    }
  }`;

/** Two tasks lock two mutexes, each in its own order. */
const DOUBLE_LOCK = `
  export async function main() {
    const a = mutex(), b = mutex(), wg = waitGroup();
    wg.go(async () => { await a.lock(); await b.lock(); b.unlock(); a.unlock(); });
    wg.go(async () => { await b.lock(); await a.lock(); a.unlock(); b.unlock(); });
    await wg.wait();
  }`;

const HARMLESS = DOUBLE_LOCK.replace(
  'await b.lock(); await a.lock(); a',
  'await a.lock(); await b.lock(); a',
);

const FREE = { costs: ZERO_COSTS, frames: 10 };

function search(text: string, preemptions: number): { runs: number; found: Explored | null } {
  const run = (answers: readonly number[]) => {
    const schedule = encodeSchedule({ order: 'open', answers });
    const { end, decisions } = runText(text, { ...FREE, policy: 'dfs', schedule });
    return { choices: decisions, failure: end?.fault?.code ?? null };
  };
  let runs = 0;
  for (const explored of depthFirst(run, preemptions)) {
    runs++;
    if (explored.outcome.failure !== null) return { runs, found: explored };
    if (runs > 20_000) throw new Error('the search does not end');
  }
  return { runs, found: null };
}

describe('dfs', () => {
  it.each([
    ['a lost wake-up', LOST_WAKE_UP],
    ['a double lock', DOUBLE_LOCK],
  ])('finds %s, and its schedule repeats it', (_, text) => {
    const { found } = search(text, 2);
    expect(found?.outcome.failure).toBe('deadlock');
    const schedule = encodeSchedule({ order: 'open', answers: found?.answers ?? [] });
    expect(schedule).toMatch(/^o1:[0-9a-z~.()]{1,40}$/);
    const again = runText(text, { ...FREE, policy: 'replay', schedule });
    expect(again.end?.fault?.code).toBe('deadlock');
    expect(again.end?.fault?.message).toContain('all goroutines are asleep');
  });

  it('needs a preemption for the double lock, and visits all schedules without finding one', () => {
    expect(search(DOUBLE_LOCK, 0).found).toBeNull();
    expect(search(DOUBLE_LOCK, 1).found).not.toBeNull();
  });

  it('finds nothing where there is nothing, and ends', () => {
    const { runs, found } = search(HARMLESS, 2);
    expect(found).toBeNull();
    expect(runs).toBeGreaterThan(10);
  });

  it('visits every order of three tasks once', () => {
    const text = `
      export async function main() {
        const wg = waitGroup();
        for (let i = 0; i < 3; i++) wg.go(async () => { log(i); });
        await wg.wait();
      }`;
    const orders: string[] = [];
    const run = (answers: readonly number[]) => {
      const schedule = encodeSchedule({ order: 'open', answers });
      const { lines, decisions } = runText(text, { ...FREE, policy: 'dfs', schedule });
      orders.push(lines.join(''));
      return { choices: decisions, failure: null };
    };
    expect([...depthFirst(run, 0)]).toHaveLength(6);
    expect(orders.sort()).toEqual(['012', '021', '102', '120', '201', '210']);
  });
});

describe('random and pct', () => {
  const fails = (text: string, policy: 'random' | 'pct' | 'go'): number => {
    let count = 0;
    for (let seed = 0; seed < 100; seed++) {
      if (runText(text, { ...FREE, policy, seed }).end?.fault?.code === 'deadlock') count++;
    }
    return count;
  };

  it('find the double lock in some schedules, and nothing in the harmless one', () => {
    for (const policy of ['random', 'pct'] as const) {
      expect(fails(DOUBLE_LOCK, policy)).toBeGreaterThan(2);
      expect(fails(HARMLESS, policy)).toBe(0);
    }
  });
});

const BUSY = `
  export async function main() {
    const c = chan<number>(2), quit = chan<null>();
    const [ctx, cancel] = withTimeout(background(), 30 * millisecond);
    for (let i = 0; i < 4; i++) go(async () => {
      for (let n = 0; ; n++) {
        const got = await select({ send: c.send(n), stop: ctx.done.recv(), quit: quit.recv() });
        if (got.case !== "send") return;
        await gosched();
      }
    });
    for (let i = 0; i < 60; i++) log(await c.recv());
    cancel();
    quit.close();
    await sleep(millisecond);
  }`;

describe('a schedule', () => {
  const same = (a: TextRun, b: TextRun): void => {
    expect(hashLog(b.log)).toBe(hashLog(a.log));
    expect(b.lines).toEqual(a.lines);
  };

  it('repeats a run, byte for byte', () => {
    const hashes = new Set<string>();
    fc.assert(
      fc.property(
        fc.nat(2 ** 32 - 1),
        fc.constantFrom('random' as const, 'pct' as const),
        (seed, policy) => {
          const run = runText(BUSY, { policy, seed, frames: 20 });
          same(run, runText(BUSY, { policy: 'replay', schedule: run.schedule, frames: 20 }));
          hashes.add(hashLog(run.log));
        },
      ),
      { numRuns: 30 },
    );
    expect(hashes.size).toBeGreaterThan(20);
  });

  it('is the same as text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat(5_000))), (answers) => {
        const text = encodeSchedule({ order: 'open', answers });
        const read = decodeSchedule(text).answers;
        expect([...read, ...Array<number>(answers.length - read.length).fill(0)]).toEqual(answers);
        expect(text).toMatch(/^[\w:~.()]+$/);
      }),
    );
  });

  it('says what is wrong with a text that is none', () => {
    expect(() => decodeSchedule('')).toThrow('begins with');
    expect(() => decodeSchedule('o2:')).toThrow('version 2');
    expect(() => decodeSchedule('o1:12!3')).toThrow('cannot go on with "!3"');
    expect(() => decodeSchedule('o1:~zzzzzz.')).toThrow('too long');
  });
});
