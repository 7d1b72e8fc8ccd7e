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

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held, after a full collection: the second one waits for what the first one still frees. */
function held(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function prepare(text: string): (frames: number) => World {
  const { program, diagnostics } = compileInNode('program.ts', text);
  if (program === null) throw new Error(diagnostics[0].message);
  const module = runInThisContext(program.code) as ProgramModule;
  return (frames) => {
    const world = new World(module, leaklab, {
      ...DEFAULT_RUN,
      limits: DEFAULT_LIMITS,
      costs: GO_COSTS,
    });
    const { ended } = world.run(frames);
    if (ended?.fault) throw new Error(ended.fault.message);
    return world;
  };
}

const MIB = 2 ** 20;

/** Frames after which all of the crowd are there: making a task takes about a microsecond. */
const SPAWNED = 15;

const crowd = (channel: string): string => `
  import { chan, frame, go } from "leaklab";
  export async function main() {
    const kept = chan<number>();
    for (let i = 0; i < 100_000; i++) go(async () => { await ${channel}.recv(); });
    for (;;) {
      await frame.next();
      kept.tryRecv();
    }
  }`;

describe('a world', () => {
  it('holds a blocked task through what it waits for, and so not one that nobody can wake', () => {
    const run = prepare(crowd('chan<number>()'));
    run(SPAWNED);
    const before = held();
    const world = run(SPAWNED);
    // The log is all that is left: three events of 16 bytes a task, and the channel's.
    expect(held() - before).toBeLessThan(12 * MIB);
    expect(world.run(SPAWNED + 1).ended).toBeNull();
  });

  it('is collected with its 100,000 blocked tasks once it is dropped', async () => {
    const run = prepare(crowd('kept'));
    run(SPAWNED);
    const before = held();
    const worlds = [run(SPAWNED)];
    const alive = new WeakRef(worlds[0]);
    expect(held() - before).toBeGreaterThan(20 * MIB);
    worlds.pop();
    // A WeakRef holds its target until the present job is over.
    await new Promise((resolve) => setImmediate(resolve));
    expect(held() - before).toBeLessThan(2 * MIB);
    expect(alive.deref()).toBeUndefined();
  });

  it('leaves nothing behind: 1,000 runs in one process do not grow the heap', () => {
    const run = prepare(`
      import { background, chan, frame, go, mutex, select, sleep, ticker, millisecond, withTimeout } from "leaklab";
      export async function main() {
        const c = chan<number>(2), mu = mutex();
        const [ctx] = withTimeout(background(), 20 * millisecond);
        const t = ticker(5 * millisecond);
        for (let i = 0; i < 30; i++) {
          go(async () => { await select({ c: c.send(i), done: ctx.done.recv(), tick: t.c.recv() }); });
          go(async () => { await mu.lock(); await sleep(millisecond); });
        }
        for (;;) await frame.next();
      }`);
    for (let i = 0; i < 100; i++) run(4).take();
    const before = held();
    for (let i = 0; i < 1_000; i++) run(4).take();
    expect(held() - before).toBeLessThan(MIB);
  });
});
