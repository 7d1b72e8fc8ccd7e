import { setFlagsFromString } from 'node:v8';
import { runInNewContext, runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compileInNode } from '../src/lib/compiler/node';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type ProgramModule,
} from '../src/lib/engine';
import { leaklab } from '../src/lib/program';
import { compileToInspect, inspect } from './support/unreachable';

// The engine holds a task that waits only through what it waits for. So a task that nobody can wake is
// garbage, and V8, which knows nothing of us, must collect it; and what V8 collects, nobody could have woken.

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

const HEAD = `import { background, chan, cond, defer, frame, go, gosched, minute, mutex, once, rwMutex, second, select, sleep,
  ticker, waitGroup, withCancel, withTimeout, type Chan, type Context } from "leaklab"; `;
const WAITER = `async function waiter(ch: Chan<number>) { await ch.recv(); }
async function idle() { await sleep(minute); }
async function keep(ch: Chan<number>) { await sleep(minute); ch.close(); }
`;

/** Runs as usual, collects garbage, and says which tasks are gone. */
async function collected(text: string, procs: number): Promise<number[]> {
  const tasks = new Map<number, WeakRef<object>>();
  const { go } = leaklab.exports as { go: (...args: unknown[]) => { id: number } };
  const exports = {
    ...leaklab.exports,
    go: (...args: unknown[]) => {
      const task = go(...args);
      tasks.set(task.id, new WeakRef(task));
      return task;
    },
  };
  const { program } = compileInNode('p.ts', text);
  const module = runInThisContext(program!.code) as ProgramModule;
  const options = { ...DEFAULT_RUN, procs, limits: DEFAULT_LIMITS, costs: GO_COSTS };
  const world = new World(module, { exports, bind: (run) => leaklab.bind(run) }, options);
  world.run(10);
  // What a WeakRef names stays until the present turn of Node's loop is over.
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
  // The world is still there, and goes on.
  world.run(11);
  return [...tasks].filter(([, ref]) => ref.deref() === undefined).map(([id]) => id);
}

/** No variable here outlives its use, as V8 keeps those of a function that waits; and no task ends. */
const programs: [story: string, text: string, leaks: number][] = [
  [
    'a channel of a function that has returned',
    `async function start() { go(waiter, chan<number>()); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    1,
  ],
  [
    'a channel that a sleeping task will close',
    `async function start() { const ch = chan<number>(); go(waiter, ch); go(keep, ch); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    0,
  ],
  [
    'a channel of the module',
    `const ch = chan<number>(); export async function main() { go(waiter, ch); await idle(); }`,
    0,
  ],
  [
    'senders',
    `async function send(ch: Chan<number>) { await ch.send(1); }
     async function start() { for (let i = 0; i < 100; i++) go(send, chan<number>()); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    100,
  ],
  [
    'a cycle of tasks that could wake each other',
    `async function link(a: Chan<number>, b: Chan<number>) { await a.recv(); await b.send(1); }
     async function start() { const a = chan<number>(); const b = chan<number>(); go(link, a, b); go(link, b, a); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    2,
  ],
  [
    'selects, one of whose channels somebody has',
    `const open = chan<number>();
     async function choose(a: Chan<number>, b: Chan<number>) { await select({ a: a.recv(), b: b.recv() }); }
     async function start() { go(choose, chan<number>(), open); go(choose, chan<number>(), chan<number>()); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    1,
  ],
  [
    'contexts, with and without a deadline',
    `async function done(ctx: Context) { await ctx.done.recv(); }
     async function start() { go(done, withCancel(background())[0]); go(done, withTimeout(background(), minute)[0]); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    1,
  ],
  [
    'tickers, running and stopped',
    `async function start() { go(waiter, ticker(second).c); const t = ticker(second); go(waiter, t.c); await gosched(); t.stop(); }
     export async function main() { await start(); await idle(); }`,
    1,
  ],
  [
    'locks, counters and conditions',
    `async function twice() { const mu = mutex(); await mu.lock(); await mu.lock(); }
     async function read() { const mu = rwMutex(); await mu.lock(); await mu.rLock(); }
     async function group() { const wg = waitGroup(); wg.add(1); await wg.wait(); }
     async function signal() { const c = cond(mutex()); await c.l.lock(); await c.wait(); }
     async function again() { const o = once(); await o.do(async () => { await o.do(() => {}); }); }
     export async function main() { go(twice); go(read); go(group); go(signal); go(again); await idle(); }`,
    5,
  ],
  [
    'tasks that have been through every queue',
    `async function late(ch: Chan<number>) { await gosched(); await sleep(1); await frame.next(); await gosched(); await ch.recv(); }
     export async function main() { for (let i = 0; i < 9; i++) go(late, chan<number>()); await idle(); }`,
    9,
  ],
  [
    'deep calls and deferred ones',
    `async function deep(n: number, ch: Chan<number>): Promise<void> { defer(() => {}); if (n === 0) await ch.recv(); else await deep(n - 1, ch); }
     async function start() { go(deep, 20, chan<number>()); await gosched(); }
     export async function main() { await start(); await idle(); }`,
    1,
  ],
];

describe.each(programs)('%s', (_, body, leaks) => {
  const text = HEAD.replaceAll('\n', ' ') + WAITER + body;

  it.each([1, 4])('with GOMAXPROCS=%d', { timeout: 20_000 }, async (procs) => {
    const { unreachable } = inspect(compileToInspect('p.ts', text), { frames: 10, procs });
    const found = unreachable.map(({ task }) => task);
    expect(found).toHaveLength(leaks);
    expect((await collected(text, procs)).sort((a, b) => a - b)).toEqual(found);
  });
});
