import { setFlagsFromString } from 'node:v8';
import { runInNewContext, runInThisContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { emitProgram } from '../src/lib/compiler';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type ProgramModule,
  type WorldEnd,
} from '../src/lib/engine';
import { leaklab } from '../src/lib/program';
import { hashLog, TraceLog } from '../src/lib/trace';
import { traffic, trafficText } from './support/generate-traffic';

// A run is killed by being dropped, between two steps or in the middle of one: the engine knows nothing but
// its own objects, so whatever it would leave behind is either still held by something, or shows in the next run.

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
vi.setConfig({ testTimeout: 120_000 });

/** Notes every task and every channel that a program makes. */
function watched(made: WeakRef<object>[]): object {
  const note = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) made.push(new WeakRef(value));
    return value;
  };
  const { go, chan, ...others } = leaklab.exports as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  return {
    ...others,
    go: (...args: unknown[]) => note(go(...args)),
    chan: (...args: unknown[]) => note(chan(...args)),
  };
}

interface Killed {
  /** Null where it had not ended by itself, or by the kill. */
  readonly end: WorldEnd | null;
  readonly hash: string;
}

/** Runs up to the kill: before frame `frames`, or at event number `events`, wherever that is. */
function runUntil(
  module: ProgramModule,
  at: { frames: number; events: number; seed: number; procs: number },
  made: WeakRef<object>[],
): Killed {
  const { frames, events, ...run } = at;
  const exports = watched(made);
  const world = new World(
    module,
    { exports, bind: (bound) => leaklab.bind(bound) },
    { ...DEFAULT_RUN, ...run, costs: GO_COSTS, limits: { ...DEFAULT_LIMITS, events } },
  );
  made.push(new WeakRef(world));
  const { ended } = world.run(frames);
  const log = new TraceLog();
  log.append(world.take());
  return { end: ended, hash: hashLog(log) };
}

/** What a WeakRef names stays until the present turn of Node's loop is over. */
async function collect(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
}

describe('a run that is killed', () => {
  it('leaves nothing behind, wherever it was', async () => {
    const stories = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        traffic,
        fc.record({
          frames: fc.nat(4),
          events: fc.oneof(fc.nat(200), fc.constant(1_000_000)),
          seed: fc.nat(1_000_000),
          procs: fc.constantFrom(1, 2, 4),
        }),
        async (plan, at) => {
          const { program } = emitProgram(ts, { file: 'traffic.ts', text: trafficText(plan) });
          const load = (): ProgramModule => runInThisContext(program!.code) as ProgramModule;
          const whole = { ...at, frames: 3_600, events: 1_000_000 };
          const before = runUntil(load(), whole, []);
          const made: WeakRef<object>[] = [];
          const killed = runUntil(load(), at, made);
          stories.add(killed.end === null ? 'between frames' : (killed.end.fault?.code ?? 'ended'));
          // Nothing holds what it had made, …
          await collect();
          expect(made.filter((ref) => ref.deref() !== undefined)).toHaveLength(0);
          // … and the next run knows nothing of it.
          expect(runUntil(load(), whole, []).hash).toBe(before.hash);
        },
      ),
      { seed: 20_260_000, numRuns: 30 },
    );
    // It was killed in each of these ways.
    expect([...stories].sort()).toEqual(['between frames', 'ended', 'events']);
  });
});
