import { REFUSAL_CODES, type Fault } from '../base';
import { compileFault, type CompiledProgram, type CompileResult } from '../compiler';
import type { Exercise } from '../content';
import { grade, SCHEDULES, type Grade, type GradedRun, type Schedule } from '../exercise';

/** What the check of a program came to. */
export type CheckOutcome =
  | { readonly is: 'passed' }
  | { readonly is: 'failed'; readonly failed: NonNullable<Grade['failed']> }
  /** The text is no program. */
  | { readonly is: 'rejected'; readonly fault: Fault }
  /** The browser could not run it, or the check was cancelled. */
  | { readonly is: 'refused' };

export interface CheckOptions {
  readonly exercise: Exercise;
  /** Seed of the lesson. */
  readonly seed: number;
  readonly compile: () => Promise<CompileResult>;
  readonly runOnce: (
    program: CompiledProgram,
    schedule: Schedule,
    signal: AbortSignal,
  ) => Promise<GradedRun>;
  readonly signal: AbortSignal;
  /** Told how many schedules have held so far. */
  readonly progress: (held: number) => void;
}

/** Runs under way at once: so many that the stage still has a processor. */
const MOST_PARALLEL = 4;

/** Checks a program over all schedules of an exercise. Never rejects. */
export async function checkProgram(options: CheckOptions): Promise<CheckOutcome> {
  const { exercise, seed, compile, runOnce, signal, progress } = options;
  try {
    const { program, diagnostics } = await compile();
    if (program === null) {
      const fault = compileFault(diagnostics);
      return fault === null ? { is: 'refused' } : { is: 'rejected', fault };
    }
    const { failed } = await grade(
      exercise,
      async (schedule, stop) => {
        const run = await runOnce(program, schedule, stop);
        const code = run.fault?.code;
        // The browser's fault is none of the program.
        if (code !== undefined && REFUSAL_CODES.includes(code)) throw new Error(code);
        return run;
      },
      {
        seed,
        schedules: SCHEDULES,
        parallel: Math.min(MOST_PARALLEL, Math.max(1, navigator.hardwareConcurrency - 1)),
        signal,
        progress,
      },
    );
    return failed === null ? { is: 'passed' } : { is: 'failed', failed };
  } catch {
    // Cancelled; or the editor's worker could not be had.
    return { is: 'refused' };
  }
}
