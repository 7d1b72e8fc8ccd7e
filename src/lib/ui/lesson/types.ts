import type { Exercise } from '$lib/content';
import type { GoSource } from '$lib/ui/editor';

/** A program's code as it was highlighted at build. */
export interface ShownCode {
  /** HTML of each line of the TypeScript. */
  readonly lines: readonly string[];
  readonly go?: GoSource;
}

/** An exercise as its page gets it. */
export interface ShownExercise {
  readonly checks: Exercise;
  /** HTML of each line of the solution. */
  readonly solution: readonly string[];
}
