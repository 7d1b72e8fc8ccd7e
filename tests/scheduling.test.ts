import { describe, expect, it } from 'vitest';
import { TaskStatus } from '../src/lib/trace';
import { linesOf, runText } from './support/run-text';

const ONE = { procs: 1 };

describe('run queue', () => {
  it('runs the task spawned last first, and then the others first in first out', () => {
    const body = `
      for (let i = 0; i < 5; i++) go(async () => log(i));
      await sleep(millisecond);`;
    expect(linesOf(body, ONE)).toEqual(['4', '0', '1', '2', '3']);
  });

  it('moves half of a full ring to the global queue, and loses nobody', () => {
    const body = `
      const seen = new Set<number>();
      for (let i = 0; i < 1000; i++) go(async () => { seen.add(i); });
      await sleep(millisecond);
      log(seen.size);`;
    expect(linesOf(body, ONE)).toEqual(['1000']);
    expect(linesOf(body, { procs: 4 })).toEqual(['1000']);
  });

  it('sends a task that yields behind those that wait', () => {
    const body = `
      go(async () => log("other"));
      log("before");
      await gosched();
      log("after");
      await sleep(millisecond);`;
    expect(linesOf(body, ONE)).toEqual(['before', 'other', 'after']);
  });
});

describe('processors', () => {
  const fourWorkers = `
    const done = chan<number>(4);
    for (let i = 0; i < 4; i++) go(async () => { await work(8 * millisecond); await done.send(i); });
    for (let i = 0; i < 4; i++) await done.recv();
    log(Math.round(now() / millisecond));`;

  it('share the work of four tasks', () => {
    expect(linesOf(fourWorkers, { procs: 4 })).toEqual(['8']);
    expect(linesOf(fourWorkers, { procs: 2 })).toEqual(['16']);
    expect(linesOf(fourWorkers, { procs: 1 })).toEqual(['32']);
  });

  it('steal a task that sits next to run while its processor stays busy', () => {
    const body = `
      const wg = waitGroup();
      wg.add(1);
      go(async () => { await wg.wait(); log(now() < 4 * millisecond); });
      await sleep(millisecond);
      wg.done();
      for (let i = 0; i < 5_000_000; i++) {}
      await sleep(millisecond);`;
    expect(linesOf(body, { procs: 2 })).toEqual(['true']);
    expect(linesOf(body, { procs: 1 })).toEqual(['false']);
  });

  it('do not let two tasks that wake each other starve the rest', () => {
    const body = `
      const a = chan<number>(), b = chan<number>();
      go(async () => { for (;;) { await a.send(1); await b.recv(); } });
      go(async () => { for (;;) { await a.recv(); await b.send(1); } });
      await gosched();
      await gosched();
      log(now() < 100 * millisecond);`;
    expect(linesOf(body, ONE)).toEqual(['true']);
  });

  it('preempt a task that computes for longer than 10 ms', () => {
    const body = `
      go(async () => { for (let i = 0; i < 8_000_000; i++) {} log("long"); });
      go(async () => { await work(millisecond); log("short"); });
      await sleep(second / 2);`;
    expect(linesOf(body, ONE)).toEqual(['short', 'long']);
    const reversed = `
      go(async () => { await work(millisecond); log("short"); });
      go(async () => { for (let i = 0; i < 8_000_000; i++) {} log("long"); });
      await sleep(second / 2);`;
    expect(linesOf(reversed, ONE)).toEqual(['short', 'long']);
  });

  it('never run more tasks at once than there are', () => {
    const run = runText(
      `export async function main() {
         for (let i = 0; i < 40; i++) go(async () => { for (;;) { await work(millisecond); await gosched(); } });
         for (;;) await frame.next();
       }`,
      { procs: 3, frames: 5 },
    );
    let most = 0;
    const running = new Set<number>();
    for (const event of run.events()) {
      if (event.kind === 5) running.add(event.subject);
      else if (event.kind === 6 || event.kind === 8 || event.kind === 9)
        running.delete(event.subject);
      most = Math.max(most, running.size);
    }
    expect(most).toBe(3);
  });
});

describe('frames', () => {
  it('begin 60 times a second, at k × 16,666,667 ns', () => {
    const body = `
      for (let i = 0; i < 3; i++) { await frame.next(); log(frame.number, Math.floor(now() / 1000)); }`;
    expect(linesOf(body)).toEqual(['1 16666', '2 33333', '3 50000']);
  });

  it('are dropped while the game loop is still at work', () => {
    const run = runText(
      `export async function main() { for (;;) { await work(40 * millisecond); await frame.next(); } }`,
      { frames: 12 },
    );
    const state = run.state(12);
    // The loop is known from its first wait on, in frame 2; then it misses two frames of every three.
    expect(state.droppedFrames).toBe(6);
    expect(Math.round(state.frameTime / 1e6)).toBe(40);
  });

  it('tell how long the game loop needed', () => {
    const run = runText(
      `export async function main() { for (;;) { await work(5 * millisecond); await frame.next(); } }`,
      { frames: 4 },
    );
    expect(run.state(4).droppedFrames).toBe(0);
    expect(Math.round(run.state(4).frameTime / 1e4)).toBe(500);
  });
});

describe('the end', () => {
  it('comes when main returns, whoever else lives', () => {
    const run = runText(
      `export async function main() { go(async () => { await sleep(second); }); }`,
    );
    expect(run.end).toEqual({ exitCode: 0, fault: null });
    expect(run.state(1).live).toBe(1);
  });

  it('is a deadlock when all are asleep and no timer is left', () => {
    const run = runText(`export async function main() {\n await chan<number>().recv(); }`);
    expect(run.end?.fault?.message).toBe('fatal error: all goroutines are asleep - deadlock!');
    expect(run.end?.fault?.code).toBe('deadlock');
    expect(run.faultLine).toBe(2);
  });

  it('is a deadlock although a ticker goes on that nobody reads, as of Go 1.23', () => {
    const run = runText(
      `export async function main() { ticker(second); await chan<number>().recv(); }`,
    );
    expect(run.end?.fault?.code).toBe('deadlock');
  });

  it('is no deadlock while a timer or a frame is to come', () => {
    expect(linesOf(`await sleep(30 * millisecond); log("awake");`)).toEqual(['awake']);
    expect(linesOf(`await frame.next(); log("awake");`)).toEqual(['awake']);
  });
});

describe('fuel', () => {
  const ends = (text: string): [string | undefined, number | null] => {
    const run = runText(text, { limits: { fuel: 1_000_000 }, frames: 600 });
    return [run.end?.fault?.code, run.faultLine];
  };

  it('ends a loop that does not, and names its line', () => {
    expect(
      ends(`export async function main() {\n await frame.next();\n while (true) {}\n}`),
    ).toEqual(['fuel', 3]);
    expect(
      ends(`export async function main() {\n spin();\n}\nfunction spin() {\n for (;;) {}\n}`),
    ).toEqual(['fuel', 5]);
  });

  it('cannot be caught', () => {
    expect(
      ends(
        `export async function main() {\n try { while (true) {} } catch {}\n while (true) {}\n}`,
      ),
    ).toEqual(['fuel', 2]);
  });

  it('ends endless ready awaits and endless recursion', () => {
    expect(
      ends(
        `export async function main() {\n for (;;) await step();\n}\nasync function step() {}`,
      )[0],
    ).toBe('fuel');
    expect(
      ends(
        `export async function main() {\n await down();\n}\nasync function down(): Promise<void> {\n await down();\n}`,
      ),
    ).toEqual(['async-depth', 5]);
  });
});

describe('a task', () => {
  it('counts as live until it returns, main among them', () => {
    const run = runText(
      `export async function main() {
         for (let i = 0; i < 10; i++) go(async () => { await sleep(20 * millisecond); });
         for (;;) await frame.next();
       }`,
      { frames: 4 },
    );
    expect([0, 1, 2, 3, 4].map((frame) => run.state(frame).live)).toEqual([1, 11, 1, 1, 1]);
    expect(run.state(4).tasks.status[1]).toBe(TaskStatus.sleeping);
  });

  it('is reported where an async function is called and never awaited', () => {
    const run = runText(
      `export async function main() {
         const lost = step();
         for (;;) await frame.next();
       }
       async function step() {}`,
      { frames: 2 },
    );
    expect(run.events().filter((event) => event.kind === 20)).toHaveLength(1);
  });
});
