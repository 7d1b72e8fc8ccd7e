import { runInThisContext } from 'node:vm';
import type { CompiledProgram } from '../../src/lib/compiler';
import { compileInNode } from '../../src/lib/compiler/node';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  World,
  ZERO_COSTS,
  type ProgramModule,
  type RunOptions,
} from '../../src/lib/engine';
import { leaklab } from '../../src/lib/program';
import { Timeline, TraceLog } from '../../src/lib/trace';
import type { Counts } from './compare';

/** A program that may be run often. */
export interface Compiled {
  readonly program: CompiledProgram;
  readonly module: ProgramModule;
}

/**
 * Compiles a program.
 * @throws an Error that names the lines, if the compiler says anything of it
 */
export function compileProgram(file: string, text: string): Compiled {
  const { program, diagnostics } = compileInNode(file, text);
  if (program === null || diagnostics.length > 0)
    throw new Error(diagnostics.map((d) => `${file}:${d.line}: ${d.message}`).join('\n'));
  return { program, module: runInThisContext(program.code) as ProgramModule };
}

export const compile = (file: string, text: string): ProgramModule =>
  compileProgram(file, text).module;

/**
 * How many tasks are alive when each of the frames 0 … `frames` has ended, until `main` returns. Nothing
 * costs time, as in a `synctest` bubble.
 */
export function engineCounts(
  module: ProgramModule,
  frames: number,
  options: Partial<RunOptions> = {},
): Counts {
  const world = new World(module, leaklab, {
    ...DEFAULT_RUN,
    ...options,
    limits: DEFAULT_LIMITS,
    costs: ZERO_COSTS,
  });
  const { ended } = world.run(frames + 1);
  if (ended?.fault) throw new Error(ended.fault.message);
  const log = new TraceLog();
  log.append(world.take());
  const timeline = new Timeline(log);
  const played = ended === null ? log.frames : log.frames - 1;
  return Array.from({ length: played }, (_, k) => timeline.at(log.frameEnd(k + 1)).live);
}
