import type { Answers } from './answers';
import { NO_PROGRESS, type AllProgress, type LessonProgress } from './store';

/** All that is kept of a reader. */
export interface Kept {
  readonly lessons: AllProgress;
  readonly answers: Answers;
}

/**
 * What two browsers know together. Of each lesson the furthest step, the best score and the larger counts;
 * solved, or the solution seen, in one is so in both. Of two programs the better one; where both are as good, this
 * browser's own stays.
 */
export function mergeKept(here: Kept, other: Kept): Kept {
  const slugs = [...new Set([...Object.keys(here.lessons), ...Object.keys(other.lessons)])];
  const lessons = slugs.map(
    (slug) => [slug, mergeLesson(here.lessons[slug], other.lessons[slug])] as const,
  );
  const programs = [...new Set([...Object.keys(here.answers), ...Object.keys(other.answers)])];
  const answers = programs.map((slug) => {
    const own = here.answers[slug];
    const theirs = other.answers[slug];
    const isBetter = theirs !== undefined && theirs.score > (own?.score ?? -1);
    return [slug, isBetter ? theirs : own] as const;
  });
  return { lessons: Object.fromEntries(lessons), answers: Object.fromEntries(answers) };
}

function mergeLesson(a = NO_PROGRESS, b = NO_PROGRESS): LessonProgress {
  return {
    step: Math.max(a.step, b.step),
    isSolved: a.isSolved || b.isSolved,
    best: Math.max(a.best, b.best),
    checked: Math.max(a.checked, b.checked),
    hints: Math.max(a.hints, b.hints),
    sawSolution: a.sawSolution || b.sawSolution,
  };
}
