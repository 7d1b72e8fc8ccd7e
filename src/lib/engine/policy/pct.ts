import { createRandom } from '../random';
import type { Policy } from './policy';

/** The moments of change lie before step 2 to this power. */
const DOUBLINGS = 12;

/**
 * Probabilistic concurrency testing (Burckhardt and others, ASPLOS 2010): tasks have random priorities, the
 * highest runs, and at `depth` - 1 random steps the running task falls below all others. The paper draws those
 * steps evenly from the length of the program, which is not known here: so each power of two is as likely as
 * the next.
 */
export function createPctPolicy(seed: number, depth: number): Policy {
  const random = createRandom(seed);
  const priorities = new Map<number, number>();
  const changes = new Set<number>();
  for (let i = 1; i < depth; i++) {
    const power = 2 ** random.below(DOUBLINGS);
    changes.add(power + random.below(power));
  }
  let step = 1;
  let lowest = 0;

  const priorityOf = (task: number): number => {
    let priority = priorities.get(task);
    if (priority === undefined) {
      priority = 1 + random.below(2 ** 30);
      priorities.set(task, priority);
    }
    return priority;
  };

  return {
    order: 'open',
    choose: (count) => random.below(count),
    // Who only waits for others to act, with the highest priority, would wait for ever.
    yielded: (task) => void priorities.set(task, --lowest),
    next(running, runnable) {
      if (running !== null && changes.has(step++)) priorities.set(running, --lowest);
      const shift = running === null ? 0 : 1;
      let best = -1;
      let highest = running === null ? -Infinity : priorityOf(running);
      for (let i = 0; i < runnable.length; i++) {
        const priority = priorityOf(runnable[i]);
        if (priority <= highest) continue;
        highest = priority;
        best = i;
      }
      return best + shift;
    },
  };
}
