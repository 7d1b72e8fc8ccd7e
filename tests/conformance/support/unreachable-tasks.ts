import {
  DEFAULT_LIMITS,
  GO_COSTS,
  World,
  type RunOptions,
  type WorldEnd,
} from '../../../src/lib/engine';
import { leaklab } from '../../../src/lib/program';
import type { KernelProgram } from './kernel-program';

/** A task that nobody can ever wake, as Go's test reads it from the leak profile. */
export interface Leak {
  /** The outermost function of its stack. */
  readonly fn: string;
  /** Go's wait reason. */
  readonly reason: string;
}

/**
 * What the leak profile holds after a number of frames, a task each. Null: the run needed more than `fuel`, and was
 * cut off.
 */
export function unreachableTasks(
  { module, sites }: KernelProgram,
  schedule: RunOptions,
  frames: number,
  fuel: number,
): Leak[] | null {
  const limits = { ...DEFAULT_LIMITS, fuel };
  const options = { ...schedule, limits, costs: GO_COSTS, inspect: true };
  const world = new World(module, leaklab, options);
  const { ended } = world.run(frames);
  if (ended?.fault?.code === 'fuel') return null;
  if (ended !== null) throw new Error(`the program ended early: ${howItEnded(ended)}`);
  return world.unreachable().map(({ entry, stack, reason }) => {
    const outermost = stack.at(-1);
    return { fn: outermost === undefined ? entry : sites[outermost].fn, reason };
  });
}

function howItEnded({ exitCode, fault }: WorldEnd): string {
  return fault === null ? `exit code ${exitCode}` : fault.message;
}
