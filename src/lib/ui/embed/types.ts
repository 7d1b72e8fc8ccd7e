import type { ExerciseText } from '$lib/content';
import type { ShownCode, ShownExercise } from '../lesson/types';

/** What an embed loads when its code is opened. */
export interface EmbedCode {
  /** By name: `leaky`, `fixed`, `yours`. */
  readonly code: Readonly<Record<string, ShownCode>>;
  /** Where there is a lesson. */
  readonly exercise?: ShownExercise & { readonly text: ExerciseText };
}
