import { DEFAULT_LIMITS, type RunOptions } from '../../../src/lib/engine';
import type { ExpectedLeak, Kernel } from '../kernels/expected';
import { kernelProgram } from './kernel-program';
import { unreachableTasks, type Leak } from './unreachable-tasks';

/** Policy `go`: what chance decides there (stealing, `select`) differs little from seed to seed. */
const GO = { policy: 'go', procs: [1, 2, 4], seeds: 2 } as const;
/** Policy `random`: any order of operations, on one processor. */
const RANDOM = { policy: 'random', procs: [1], seeds: 20 } as const;

/**
 * Policy `pct`: few changes of mind, at random places. A task that polls keeps all others from running as long as
 * its priority is the highest: such a run says nothing, and is cut off.
 */
const PCT = { policy: 'pct', procs: [1], seeds: 4 } as const;
const PCT_FUEL = 10_000;

/** What was found of a kernel, over all schedules. */
export interface Verdict {
  readonly kernel: Kernel;
  readonly schedules: number;
  /** In how many of them there was a leak. */
  readonly leaking: number;
  /** Expected, and found in none. */
  readonly missed: readonly string[];
  /** Found, and not expected. */
  readonly alarms: readonly string[];
  /** What kept the kernel from being judged, or null. */
  readonly failure: string | null;
}

/** Schedules in which a kernel is run: enough for what leaks in some only. */
export function schedules(): RunOptions[] {
  return [GO, RANDOM, PCT].flatMap(({ policy, procs, seeds }) =>
    procs.flatMap((count) =>
      Array.from({ length: seeds }, (_, i) => ({ policy, procs: count, seed: i + 1 })),
    ),
  );
}

/** Runs a kernel in each schedule, and compares what leaks with what Go's test expects. */
export function judge(kernel: Kernel): Verdict {
  const found = new Map<string, Leak>();
  let count = 0;
  let leaking = 0;
  let failure: string | null = null;
  try {
    const program = kernelProgram(kernel.file);
    for (const schedule of schedules()) {
      const fuel = schedule.policy === 'pct' ? PCT_FUEL : DEFAULT_LIMITS.fuel;
      const leaks = unreachableTasks(program, schedule, kernel.frames, fuel);
      if (leaks === null) {
        if (schedule.policy === 'pct') continue;
        throw new Error('the program used up its fuel');
      }
      count++;
      if (leaks.length > 0) leaking++;
      for (const leak of leaks) found.set(described(leak), leak);
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return {
    kernel,
    schedules: count,
    leaking,
    missed: kernel.leaks
      .filter(({ isImpossible }) => isImpossible !== true)
      .filter((expected) => ![...found.values()].some((leak) => matches(leak, expected)))
      .map(described),
    alarms: [...found]
      .filter(([, leak]) => !kernel.leaks.some((expected) => matches(leak, expected)))
      .map(([text]) => text),
    failure,
  };
}

function matches(leak: Leak, { fn, reason }: ExpectedLeak): boolean {
  return leak.fn === fn && [reason].flat().some((one) => one === leak.reason);
}

function described({ fn, reason }: Leak | ExpectedLeak): string {
  return `${fn} [${[reason].flat().join(' or ')}]`;
}
