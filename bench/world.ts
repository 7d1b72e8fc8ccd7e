import { runInThisContext } from 'node:vm';
import type { CompiledProgram } from '../src/lib/compiler';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type ProgramModule,
  type RunOptions,
} from '../src/lib/engine';
import { leaklab } from '../src/lib/program';
import { TraceLog, type TraceBatch } from '../src/lib/trace';

/** No limit that a bench could meet. */
const LIMITS = { ...DEFAULT_LIMITS, fuel: 1e12, events: 1e9, tasksAlive: 1e7, timers: 1e7 };

/** A world of the program, not yet run. */
export function prepareWorld(
  program: CompiledProgram,
  procs: number,
  run: Partial<RunOptions> = {},
): World {
  const module = runInThisContext(program.code) as ProgramModule;
  return new World(module, leaklab, {
    ...DEFAULT_RUN,
    procs,
    ...run,
    limits: LIMITS,
    costs: GO_COSTS,
  });
}

/** What it returns runs the program once and gives what the page would get. */
export function prepare(program: CompiledProgram, procs: number): (frames: number) => TraceBatch {
  return (frames) => {
    const world = prepareWorld(program, procs);
    const { ended } = world.run(frames);
    if (ended?.fault) throw new Error(ended.fault.message);
    return world.take();
  };
}

/** What the page makes of it. */
export function logOf(batch: TraceBatch): TraceLog {
  const log = new TraceLog();
  log.append(batch);
  return log;
}
