import { runInThisContext } from 'node:vm';
import type { CompiledProgram } from '../src/lib/compiler';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type ProgramModule,
} from '../src/lib/engine';
import { leaklab } from '../src/lib/program';
import { TraceLog } from '../src/lib/trace';

/** No limit that a bench could meet. */
const LIMITS = { ...DEFAULT_LIMITS, fuel: 1e12, events: 1e9, tasksAlive: 1e7, timers: 1e7 };

/** What it returns runs the program once and gives the log. */
export function prepare(program: CompiledProgram, procs: number): (frames: number) => TraceLog {
  const module = runInThisContext(program.code) as ProgramModule;
  return (frames) => {
    const options = { ...DEFAULT_RUN, procs, limits: LIMITS, costs: GO_COSTS };
    const world = new World(module, leaklab, options);
    const { ended } = world.run(frames);
    if (ended?.fault) throw new Error(ended.fault.message);
    const log = new TraceLog();
    log.append(world.take());
    return log;
  };
}
