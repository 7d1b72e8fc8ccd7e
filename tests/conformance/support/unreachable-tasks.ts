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

/** What the leak profile holds after a number of frames, a task each. */
export function unreachableTasks(
  { module, sites }: KernelProgram,
  schedule: RunOptions,
  frames: number,
): Leak[] {
  const options = { ...schedule, limits: DEFAULT_LIMITS, costs: GO_COSTS, inspect: true };
  const world = new World(module, leaklab, options);
  const { ended } = world.run(frames);
  if (ended !== null) throw new Error(`the program ended early: ${howItEnded(ended)}`);
  return world.unreachable().map(({ entry, stack, reason }) => {
    const outermost = stack.at(-1);
    return { fn: outermost === undefined ? entry : sites[outermost].fn, reason };
  });
}

function howItEnded({ exitCode, fault }: WorldEnd): string {
  return fault === null ? `exit code ${exitCode}` : fault.message;
}
