import type { CheckedLesson } from '$lib/session';

/** A lesson as the workshop's page knows it. */
export interface WorkshopLesson extends CheckedLesson {
  readonly slug: string;
  readonly title: string;
  readonly chapter: string;
  /** The step in which its exercise is. */
  readonly last: string;
}
