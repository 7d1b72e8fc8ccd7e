import type { TaskFacts } from '../facts';

/** A definition of "leaked". They disagree, and the disagreement is a lesson. */
export interface Detector {
  readonly name: TaskDetectorName;
  /** The frame from which the task counts as leaked, if it is alive then; NEVER if it does not. */
  leakedFrom(facts: TaskFacts, task: number): number;
}

export const DETECTORS = ['tick-age', 'ownership', 'site-growth', 'reachability'] as const;
export type DetectorName = (typeof DETECTORS)[number];

/** Those that judge each task by itself, from the log as it comes: what a world's verdict is made of. */
export type TaskDetectorName = Extract<DetectorName, 'tick-age' | 'ownership'>;
