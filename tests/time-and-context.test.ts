import { describe, expect, it } from 'vitest';
import { ZERO_COSTS } from '../src/lib/engine';
import { linesOf, runText } from './support/run-text';

const FREE = { costs: ZERO_COSTS };

describe('time', () => {
  it('jumps to the next timer, and costs nothing where costs are zero', () => {
    const body = `await sleep(5 * millisecond); log(now()); await sleep(minute); log(now() / millisecond);`;
    expect(linesOf(body, { ...FREE, frames: 4_000 })).toEqual(['5000000', '60005']);
  });

  it('goes on by what operations cost', () => {
    const [line] = linesOf(
      `const t = now(); for (let i = 0; i < 1_000; i++) {} await gosched(); log(now() - t);`,
      {
        procs: 1,
      },
    );
    expect(Number(line)).toBeGreaterThanOrEqual(2_000);
  });

  it('fires timers of one instant in the order in which they were armed', () => {
    const body = `
      for (let i = 0; i < 5; i++) go(async (n: number) => { await sleep(millisecond); log(n); }, i);
      await sleep(2 * millisecond);`;
    // They arm as they run, the last spawned first; a woken task goes before those that wait already.
    expect([...linesOf(body, { ...FREE, procs: 1 })].sort()).toEqual(['0', '1', '2', '3', '4']);
  });

  it('sends once on after', () => {
    const body = `const c = after(3 * millisecond); log(await c.recv()); log(c.tryRecv().ok);`;
    expect(linesOf(body, FREE)).toEqual(['3000000', 'false']);
  });
});

describe('a ticker', () => {
  it('keeps its rhythm and drops what a slow receiver does not take', () => {
    const body = `
      const t = ticker(10 * millisecond);
      await sleep(35 * millisecond);
      for (let i = 0; i < 3; i++) log((await t.c.recv()) / millisecond);
      t.stop();`;
    expect(linesOf(body, FREE)).toEqual(['10', '40', '50']);
  });

  it('says nothing after stop, and its channel stays open', () => {
    const body = `
      const t = ticker(millisecond);
      await t.c.recv();
      t.stop();
      await sleep(10 * millisecond);
      log(t.c.tryRecv().ok);
      t.reset(2 * millisecond);
      log((await t.c.recv()) / millisecond);`;
    expect(linesOf(body, FREE)).toEqual(['false', '13']);
  });

  it('panics in Go’s words', () => {
    const run = runText(`export async function main() { ticker(0); }`);
    expect(run.end?.fault?.message).toContain('panic: non-positive interval for NewTicker');
  });
});

describe('a context', () => {
  it('closes done for itself and all that derive from it, with Go’s errors', () => {
    const body = `
      const [parent, cancel] = withCancel(background());
      const [child] = withCancel(parent);
      const [grandchild] = withTimeout(child, minute);
      const [cousin] = withCancel(background());
      cancel();
      cancel();
      log(parent.err()?.message, grandchild.err()?.message, cousin.err());
      await grandchild.done.recv();
      log("done");`;
    expect(linesOf(body)).toEqual(['context canceled context canceled null', 'done']);
  });

  it('ends at its deadline', () => {
    const body = `
      const [ctx] = withTimeout(background(), 20 * millisecond);
      const [late] = withTimeout(ctx, minute);
      await late.done.recv();
      log(now() / millisecond, ctx.err()?.message, late.err()?.message);`;
    expect(linesOf(body, FREE)).toEqual(['20 context deadline exceeded context deadline exceeded']);
  });

  it('is cancelled from the start if its parent is', () => {
    const body = `
      const [parent, cancel] = withCancel(background());
      cancel();
      const [child] = withTimeout(parent, minute);
      log(child.err()?.message, (await select({ done: child.done.recv(), default: null })).case);`;
    expect(linesOf(body)).toEqual(['context canceled done']);
  });

  it('is never done in the background', () => {
    const body = `log((await select({ done: background().done.recv(), default: null })).case);`;
    expect(linesOf(body)).toEqual(['default']);
  });
});

describe('defer', () => {
  it('runs last in first out when the function returns, also an async one, also on a panic', () => {
    const body = `
      try { await inner(); } catch (error) { log("caught", (error as Error).message); }
      async function inner() {
        defer(() => log("first"));
        defer(async () => { await sleep(millisecond); log("second"); });
        panic("boom");
      }`;
    expect(linesOf(body)).toEqual(['second', 'first', 'caught boom']);
  });

  it('recovers a panic in the deferred function itself', () => {
    const body = `
      await safe();
      log("alive");
      async function safe() {
        defer(() => log("recovered", recover()));
        panic("boom");
      }`;
    expect(linesOf(body)).toEqual(['recovered boom', 'alive']);
  });

  it('does not recover where there is no panic, nor deeper down', () => {
    const body = `
      try { await inner(); } catch (error) { log("still", (error as Error).message); }
      log(recover());
      async function help() { log("helper", recover()); }
      async function inner() {
        defer(async () => { await help(); });
        panic("boom");
      }`;
    expect(linesOf(body)).toEqual(['helper null', 'still boom', 'null']);
  });

  it('lets a later panic replace the first', () => {
    const run = runText(`export async function main() {
      defer(() => { panic("second"); });
      panic("first");
    }`);
    expect(run.end?.fault?.message).toContain('panic: second');
  });
});

describe('a panic that nobody recovers', () => {
  it('ends the program, whichever task it is in', () => {
    const run = runText(`export async function main() {
      go(async () => {
        panic("boom");
      });
      for (;;) await frame.next();
    }`);
    expect(run.end?.exitCode).toBe(2);
    expect(run.end?.fault?.message).toBe('panic: boom\n\ngoroutine 2 [running]');
    expect(run.state(60).panicked).toBe(1);
  });

  it('logs no text that depends on the browser', () => {
    const run = runText(`export async function main() { (undefined as unknown as () => void)(); }`);
    expect(run.log.strings).toContain('panic: TypeError');
    expect(run.end?.fault?.message).toMatch(/^panic: TypeError: ./);
  });
});

describe('an owner', () => {
  it('stops nothing when it ends', () => {
    const run = runText(
      `export async function main() {
         const room = owner("room 7");
         room.go(async () => { for (;;) await frame.next(); });
         await frame.next();
         room.end();
         for (;;) await frame.next();
       }`,
      { frames: 5 },
    );
    expect(run.state(5).live).toBe(2);
    expect(run.state(5).tasks.owner[2]).toBeGreaterThan(0);
  });
});
