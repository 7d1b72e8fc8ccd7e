import type { CompileResult } from '../compiler';
import type { Exercise } from '../content';
import { createSandbox } from '../sandbox';
import { checkProgram, type CheckOutcome } from './check-program';
import { runBeside } from './run-beside';

/** What a check needs to know of a lesson. */
export interface CheckedLesson {
  readonly seed: number;
  readonly procs: number;
  readonly exercise: Exercise;
}

/** Checks programs where there is no stage. */
export interface Checker {
  /** Never rejects; once `signal` is aborted the outcome is `refused`. */
  check(
    lesson: CheckedLesson,
    source: string,
    signal: AbortSignal,
    progress: (held: number) => void,
  ): Promise<CheckOutcome>;
  dispose(): void;
}

/** The file as the lesson calls it: a program may be seen by its name in what the compiler says. */
const FILE = 'start.ts';

/** Makes a checker with a sandbox of its own, where programs are held as those of a lesson are. */
export function createChecker(
  compile: (file: string, source: string, signal: AbortSignal) => Promise<CompileResult>,
): Checker {
  const sandbox = createSandbox();
  return {
    check: ({ seed, procs, exercise }, source, signal, progress) =>
      checkProgram({
        exercise,
        seed,
        compile: () => compile(FILE, source, signal),
        runOnce: (program, schedule, stop) =>
          runBeside(sandbox, program, schedule, exercise, procs, stop),
        signal,
        progress,
      }),
    dispose: () => sandbox.dispose(),
  };
}
