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
import { TraceLog, WORDS_PER_EVENT, type EventKind, type TraceBatch } from '../src/lib/trace';
import { steady } from './contestant';

/** The bits of an event's first word that say its kind. */
const KIND_MASK = 0x3f;

/** No limit that a bench could meet. */
const LIMITS = {
  ...DEFAULT_LIMITS,
  ...{ fuel: 1e12, events: 1e9, tasksAlive: 1e7, timers: 1e7, logLines: 1e6 },
};

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

/**
 * ns for one event of `kind` in a run of an endless program, steady: one run, as a reader's worker has one, and
 * `frames` of it at a time. The page takes the log meanwhile.
 */
export function inOneRun(
  program: CompiledProgram,
  procs: number,
  frames: number,
  kind: EventKind,
): Promise<number> {
  const world = prepareWorld(program, procs);
  let frame = 0;
  let batch = world.take();
  return steady(
    () => countOf(logOf(batch), kind),
    () => {
      const { ended } = world.run((frame += frames));
      if (ended?.fault) throw new Error(ended.fault.message);
      batch = world.take();
    },
  );
}

function countOf(log: TraceLog, kind: EventKind): number {
  let count = 0;
  // Without objects: their collection would fall into the next run.
  log.scan(0, log.length, (words, begin, end) => {
    for (let i = begin; i < end; i += WORDS_PER_EVENT) if ((words[i] & KIND_MASK) === kind) count++;
  });
  return count;
}

/** What the page makes of it. */
export function logOf(batch: TraceBatch): TraceLog {
  const log = new TraceLog();
  log.append(batch);
  return log;
}
