import { runInThisContext } from 'node:vm';
import { compileInNode } from '../../src/lib/compiler/node';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type Costs,
  type ProgramModule,
  type RunOptions,
  type UnreachableTask,
  type WorldEnd,
} from '../../src/lib/engine';
import type { CompiledProgram } from '../../src/lib/compiler';
import { leaklab } from '../../src/lib/program';

/** An unreachable task, with the names and lines that its sites stand for. */
export interface NamedUnreachable extends UnreachableTask {
  /** The function in which it waits, as Go would name it. */
  readonly fn: string;
  /** The functions on its stack, innermost first. */
  readonly functions: readonly string[];
  /** The line at which it waits. */
  readonly line: number;
}

export interface UnreachableOptions extends Partial<RunOptions> {
  /** The run stops when this frame is about to begin. */
  readonly frames?: number;
  readonly costs?: Costs;
}

/** A program that was compiled to be inspected. */
export interface Inspectable {
  readonly module: ProgramModule;
  readonly program: CompiledProgram;
}

export function compileToInspect(file: string, text: string): Inspectable {
  const { program, diagnostics } = compileInNode(file, text, 'en', 'inspect');
  if (program === null) {
    throw new Error(diagnostics.map((d) => `${file}:${d.line}: ${d.message}`).join('\n'));
  }
  return { module: runInThisContext(program.code) as ProgramModule, program };
}

export interface Inspection {
  readonly unreachable: readonly NamedUnreachable[];
  readonly end: WorldEnd | null;
}

/** Runs to a frame, and looks which tasks nobody can wake. */
export function inspect(
  { module, program }: Inspectable,
  { frames = 10, costs = GO_COSTS, ...run }: UnreachableOptions = {},
): Inspection {
  const options = { ...DEFAULT_RUN, ...run, costs, limits: DEFAULT_LIMITS, inspect: true };
  const world = new World(module, leaklab, options);
  const { ended } = world.run(frames);
  const unreachable = world.unreachable().map((task) => {
    const [at] = task.stack.map((site) => program.sites[site]);
    const functions = task.stack.map((site) => program.sites[site].fn);
    return { ...task, fn: at.fn, functions, line: at.line };
  });
  return { unreachable, end: ended };
}
