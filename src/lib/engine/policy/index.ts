import type { WorldOptions } from '../options';
import { createGoPolicy } from './go';
import { createPctPolicy } from './pct';
import type { Policy } from './policy';
import { createRandomPolicy } from './random';
import { createReplayPolicy } from './replay';

export type { Decision, Policy } from './policy';
export { decodeSchedule, encodeSchedule, RecordedPolicy, type Schedule } from './schedule';

/** Bugs of at most this many ordering constraints, unless `depth` says otherwise. */
const PCT_DEPTH = 3;

/** A schedule without an answer: the task that runs goes on for as long as it can. */
const EMPTY = 'o1:';

/** The policy that options name. Throws a RangeError on a schedule that is none. */
export function createPolicy({ policy, seed, depth, schedule }: WorldOptions): Policy {
  switch (policy) {
    case 'go':
      return createGoPolicy(seed);
    case 'random':
      return createRandomPolicy(seed);
    case 'pct':
      return createPctPolicy(seed, depth ?? PCT_DEPTH);
    // One run of a search: the search says how it begins, and tries another beginning next.
    case 'dfs':
    case 'replay':
      return createReplayPolicy(schedule ?? EMPTY);
  }
}
