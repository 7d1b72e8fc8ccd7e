import { describe, expect, it } from 'vitest';
import { ZERO_COSTS } from '../src/lib/engine';
import { CloseReason, EventKind, ResourceKind, type TraceState } from '../src/lib/trace';
import { runText, type TextRun } from './support/run-text';

// Small programs of what the lessons on resources show: what leaks, and what does not.

const CONNECTION = ResourceKind.connection;
const open = (state: TraceState): number => state.resources.open[CONNECTION];
const idle = (state: TraceState): number => state.resources.idle[CONNECTION];

describe('lesson 2: heartbeats to a peer that has vanished', () => {
  const program = (beat: string): string => `
    export async function main() {
      const ws = connection<string, string>({ answer: () => ({ after: 20 * millisecond, value: "pong" }) });
      go(beat, ws);
      await sleep(5 * second);
      ws.vanish();
      await sleep(60 * second);
    }
    ${beat}`;

  const leaky = `async function beat(ws: Conn<string, string>) {
    const tick = ticker(second);
    for (;;) { await tick.c.recv(); await ws.write("ping"); }
  }`;

  const fixed = `async function beat(ws: Conn<string, string>) {
    const tick = ticker(second);
    defer(() => tick.stop());
    defer(() => ws.close());
    for (;;) {
      await tick.c.recv();
      await ws.write("ping");
      ws.setReadDeadline(now() + 3 * second);
      const [, err] = await ws.read();
      if (err) return;
    }
  }`;

  it('a loop that only writes lives on, and its ticker with it', () => {
    const state = runText(program(leaky), { costs: ZERO_COSTS, frames: 3_600 }).state(3_600);
    expect(state.live).toBe(2);
    expect(open(state)).toBe(1);
  });

  it('a deadline that each pong renews ends it three seconds later', () => {
    const run = runText(program(fixed), { costs: ZERO_COSTS, frames: 3_600 });
    expect(run.state(60 * 8 - 2).live).toBe(2);
    expect(run.state(60 * 8 + 61).live).toBe(1);
    expect(open(run.state(60 * 8 + 61))).toBe(0);
  });
});

describe('lesson 6: a login server whose tasks hold connections', () => {
  const LOGINS = 500;
  const program = (options: string, body: string): string => `
    export async function main() {
      const t = httpTransport<string, string>({ ${options},
        answer: (_host, user) => user.endsWith("7") ? null : { after: 5 * millisecond, value: "ok " + user } });
      for (let i = 0; i < ${LOGINS}; i++) {
        go(login, t, "user " + i);
        if (i % 10 === 9) await frame.next();
      }
      await sleep(100 * second);
    }
    async function login(t: Transport<string, string>, user: string) {
      const c = await t.connect("db");
      ${body}
    }`;
  const run = (options: string, body: string): TextRun =>
    runText(program(options, body), { frames: 60 * 105 });

  const held = 'await c.write(user); await c.read(); c.release();';
  const limited = `defer(() => c.release());
    await c.write(user); c.setReadDeadline(now() + second);
    const [, err] = await c.read(); if (err) c.close();`;

  it('a task that waits for an answer without a deadline never gives its connection back', () => {
    const state = run('idleTimeout: 90 * second', held).state(60 * 100);
    // One user in ten gets no answer.
    expect(state.live).toBe(1 + LOGINS / 10);
    expect(open(state) - idle(state)).toBe(LOGINS / 10);
  });

  it('with a deadline for each read, and release on every exit, two idle ones stay', () => {
    const { resources, live } = run('idleTimeout: 0', limited).state(60 * 100);
    expect(live).toBe(1);
    expect(resources.open[CONNECTION]).toBe(2);
    expect(resources.idle[CONNECTION]).toBe(2);
    expect(resources.reused[CONNECTION]).toBeGreaterThan(50);
  });

  it('more idle connections, fewer new ones', () => {
    const opened = (max: number): number =>
      run(`maxIdlePerHost: ${max}`, limited).state(Infinity).resources.opened[CONNECTION];
    expect(opened(20)).toBeLessThan(opened(2) / 2);
  });

  it('the idle timeout closes what nobody uses, and keep-alive does not', () => {
    const timeout = run('idleTimeout: 90 * second', limited);
    expect(open(timeout.state(60 * 80))).toBe(2);
    expect(open(timeout.state(60 * 95))).toBe(0);
    expect(open(run('keepAlive: 30 * second', limited).state(60 * 95))).toBe(2);
  });
});

describe('lesson 9: a save game that nobody waits for', () => {
  const program = (save: string, wait: string): string => `
    export async function main() {
      const d = disk({ writeTime: 30 * millisecond, byteTime: 0 });
      const wg = waitGroup();
      const done = chan<Error | null>(1);
      await play();
      ${wait}
      log(d.text("save"));
      async function play() {
        const f = d.open("save");
        defer(() => { ${save} });
        await work(millisecond);
      }
    }`;
  const WRITE = '(async () => { const err = await f.write("level 2"); f.close(); return err; })';

  it('is lost at exit, and its file is still open: what keeps it is the closure', () => {
    const run = runText(program(`go(${WRITE});`, ''));
    expect(run.lines).toEqual(['null']);
    expect(run.state(Infinity).resources.open[ResourceKind.file]).toBe(1);
    expect(run.state(Infinity).live).toBe(1);
  });

  it.each([
    ['a WaitGroup', `wg.go(${WRITE});`, 'await wg.wait();'],
    ['a channel', `go(async () => { await done.send(await ${WRITE}()); });`, 'await done.recv();'],
    ['polling', `go(${WRITE});`, 'while (d.text("save") === null) await gosched();'],
  ])('is there with %s', (_, save, wait) => {
    expect(runText(program(save, wait)).lines).toEqual(['level 2']);
  });

  it('polling burns a processor meanwhile', () => {
    const yields = (wait: string): number =>
      runText(program(`wg.go(${WRITE});`, wait))
        .events()
        .filter(({ kind }) => kind === EventKind.taskYield).length;
    expect(yields('await wg.wait();')).toBe(0);
    expect(yields('while (d.text("save") === null) await gosched();')).toBeGreaterThan(10_000);
  });

  it('two saves end in the order of their writes, not of their calls', () => {
    const run = runText(
      `export async function main() {
        const d = disk({ writeTime: 0, byteTime: millisecond });
        const save = async (text: string) => { const f = d.open("save"); await f.write(text); f.close(); };
        go(save, "an older and longer one"); await sleep(millisecond); go(save, "new");
        await sleep(second); log(d.text("save"));
      }`,
      { frames: 120 },
    );
    expect(run.lines).toEqual(['an older and longer one']);
  });
});

describe('lesson 15: connections with a task each, or pooled channels and a few workers', () => {
  const PLAYERS = 2_000;
  const each = `export async function main() {
    for (let i = 0; i < ${PLAYERS}; i++) {
      const c = connection<number>();
      go(async () => { const inbox = chan<number>(64); await inbox.recv(); });
      c.deliver(i);
    }
    await sleep(second);
  }`;
  const pooled = `export async function main() {
    const free: Chan<number>[] = [];
    let made = 0, reused = 0;
    const jobs = chan<Chan<number>>(64);
    for (let i = 0; i < 20; i++) go(async () => {
      for await (const inbox of jobs) { await inbox.recv(); free.push(inbox); }
    });
    for (let i = 0; i < ${PLAYERS}; i++) {
      let inbox = free.pop();
      if (inbox) reused++; else { inbox = chan<number>(64); made++; }
      await inbox.send(i);
      await jobs.send(inbox);
    }
    log(reused / (reused + made) > 0.92);
    await sleep(second);
  }`;

  it('take memory by their number, or by the workers’', () => {
    const many = runText(each).state(30);
    const few = runText(pooled);
    expect(few.lines).toEqual(['true']);
    expect(many.live).toBe(PLAYERS + 1);
    expect(few.state(30).live).toBe(21);
    expect(many.stackBytes).toBeGreaterThan(90 * few.state(30).stackBytes);
    // 64 slots and the channel's own part for each, that count as long as the task waits.
    expect(many.memory.heapBytes).toBeGreaterThan(PLAYERS * 64 * 8);
    expect(few.state(30).memory.heapBytes).toBeLessThan(many.memory.heapBytes / 10);
  });
});

describe('lesson 17: an order service', () => {
  const program = (cacheOptions: string, cap: string): string => `
    export async function main() {
      const orders = cache<number, string>({ name: "orders", entryBytes: 2_048, ${cacheOptions} });
      const recycled: HeapObject[] = [];
      let allocated = 0;
      await heap.gc();
      const before = heap.stats().heapAlloc;
      for (let second_ = 0; second_ < 60; second_++) {
        for (let i = 0; i < 500; i++) {
          const key = second_ * 500 + i;
          if (orders.get(key) === undefined) orders.set(key, "order");
          const buffer = recycled.length > 400 ? recycled.pop()! : heap.alloc(4_096, "buffer");
          allocated += 2_048 + 4_096;
          await work(20 * microsecond);
          if (recycled.length < ${cap}) recycled.push(buffer); else buffer.release();
        }
        await sleep(10 * second);
      }
      await heap.gc();
      log(Math.round(1_000 * (heap.stats().heapAlloc - before) / allocated), orders.size, heap.stats().numGC);
    }`;
  const measure = (options: string, cap: string): number[] =>
    runText(program(options, cap), { frames: 60 * 700, procs: 2 })
      .lines[0].split(' ')
      .map(Number);

  it('holds what it should have let go; with bounds it holds next to nothing', () => {
    const [leaking, all] = measure('', 'Infinity');
    const [bounded, some] = measure('maxEntries: 1_000, ttl: 10 * minute', '256');
    expect(all).toBe(30_000);
    expect(some).toBe(1_000);
    // Per mille of what was allocated that a full collection leaves.
    expect(leaking).toBeGreaterThan(300);
    expect(bounded).toBeLessThan(30);
  });
});

it('what a run leaves open is what was opened and not closed', () => {
  const run = runText(`export async function main() {
    const t = httpTransport({ maxIdlePerHost: 1 });
    const a = await t.connect("x"), b = await t.connect("x");
    a.release(); b.release();
  }`);
  const closed = run.events().filter(({ kind }) => kind === EventKind.resourceClose);
  expect(closed.map(({ b }) => b >>> 16)).toEqual([CloseReason.poolFull]);
  expect(open(run.state(Infinity))).toBe(1);
});
