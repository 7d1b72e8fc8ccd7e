import { decodeSchedule } from './schedule';
import type { Policy } from './policy';

/**
 * Gives the answers of a schedule, in their order; behind its end, the first answer to everything: the task
 * that runs goes on. So a prefix is a schedule too, which is how `dfs` searches. Throws a RangeError on a text
 * that is no schedule.
 */
export function createReplayPolicy(schedule: string): Policy {
  const { order, answers } = decodeSchedule(schedule);
  let at = 0;
  const answer = (count: number): number => Math.min(answers[at++] ?? 0, count - 1);
  return {
    order,
    choose: answer,
    next: (running, runnable) => answer(runnable.length + (running === null ? 0 : 1)),
    yielded: () => {},
  };
}
