import type { Exercise } from '../content';
import { failuresOf, type Failure } from './evaluate';
import type { GradedRun } from './judges/judge';
import { scheduleAt, type Schedule } from './schedules';

/** Runs the program once. */
export type RunOnce = (schedule: Schedule, signal: AbortSignal) => GradedRun | Promise<GradedRun>;

/** What became of a program over many schedules. */
export interface Grade {
  /** Schedules that were looked at, in order: those after the first that fails are not. */
  readonly tried: number;
  /** The first schedule that breaks a check, and what it breaks; null where none does. */
  readonly failed: {
    readonly schedule: Schedule;
    readonly failures: readonly Failure[];
    /** The run's own fault, where it ended before its time. */
    readonly fault: GradedRun['fault'];
  } | null;
}

export interface GradeOptions {
  /** Seed of the lesson. */
  readonly seed: number;
  readonly schedules: number;
  /** Runs under way at once. The grade does not depend on it. */
  readonly parallel: number;
  readonly signal: AbortSignal;
  /** Told how many schedules have held so far. */
  readonly progress?: (held: number) => void;
}

/**
 * Runs a program over many schedules, up to the first that breaks a check.
 * @throws the signal's reason once it is aborted
 */
export async function grade(
  exercise: Exercise,
  runOnce: RunOnce,
  { seed, schedules, parallel, signal, progress }: GradeOptions,
): Promise<Grade> {
  let next = 0;
  let held = 0;
  let first = schedules;
  let failed: Grade['failed'] = null;
  // Of several that fail, the one of the lowest number counts, whichever is done first.
  const work = async (): Promise<void> => {
    while (next < first) {
      signal.throwIfAborted();
      const index = next++;
      const schedule = scheduleAt(index, seed);
      const run = await runOnce(schedule, signal);
      const failures = failuresOf(exercise, run);
      if (failures.length === 0) progress?.(++held);
      else if (index < first) {
        first = index;
        failed = { schedule, failures, fault: run.fault };
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  signal.throwIfAborted();
  return { tried: Math.min(first + 1, schedules), failed };
}
