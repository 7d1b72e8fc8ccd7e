import { createRandom } from '../random';
import type { Policy } from './policy';

/** Every open question is answered at random, each answer as likely as the others. */
export function createRandomPolicy(seed: number): Policy {
  const random = createRandom(seed);
  const choose = (count: number): number => random.below(count);
  return {
    order: 'open',
    choose,
    next: (running, runnable) => choose(runnable.length + (running === null ? 0 : 1)),
    yielded: () => {},
  };
}
