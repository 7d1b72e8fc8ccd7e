import type { TaskFacts } from '../facts';

/** A definition of "leaked". They disagree, and the disagreement is a lesson. */
export interface Detector {
  readonly name: DetectorName;
  /** The frame from which the task counts as leaked, if it is alive then; NEVER if it does not. */
  leakedFrom(facts: TaskFacts, task: number): number;
}

export type DetectorName = 'tick-age' | 'ownership' | 'site-growth' | 'reachability';
