import { createRandom } from '../random';
import type { Policy } from './policy';

/** As Go's runtime does it: `select` and stealing are uniformly random, everything else is in order. */
export function createGoPolicy(seed: number): Policy {
  const random = createRandom(seed);
  return {
    order: 'queues',
    choose: (count) => random.below(count),
    next: () => 0,
    yielded: () => {},
  };
}
