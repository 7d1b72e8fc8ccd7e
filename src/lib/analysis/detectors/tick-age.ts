import { MAIN_TASK } from '../../trace';
import { NEVER, type TaskFacts } from '../facts';
import type { Detector } from './detector';

/**
 * The game's own detector: a task that has lived in more than `frames` frames is leaked.
 *
 * `main` is not judged, nor is a task that has an owner: somebody answers for that one, and `ownership`
 * judges it. Blind spots: tasks that pile up and end in time; and it takes a long-lived task without an
 * owner, such as a worker of a pool, for a leak.
 */
export function createTickAge(frames: number): Detector {
  return {
    name: 'tick-age',
    leakedFrom(facts: TaskFacts, task: number): number {
      return task === MAIN_TASK || facts.owner[task] !== 0 ? NEVER : facts.born[task] + frames;
    },
  };
}
