import type { LessonProgress } from '../progress';

/** Of an exercise that was solved after a look at its solution. */
const AFTER_SOLUTION = 0.5;

/** The score of a solved exercise, from 0 to 1. Hints cost nothing, so that nobody is afraid of them. */
export function scoreOf({ sawSolution }: Pick<LessonProgress, 'sawSolution'>): number {
  return sawSolution ? AFTER_SOLUTION : 1;
}
