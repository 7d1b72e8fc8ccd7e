/** So many schedules must a solution survive. */
export const SCHEDULES = 200;

const POLICIES = ['go', 'random', 'pct'] as const;

/** How the tasks of a run take turns: with the program, all that a replay needs. */
export interface Schedule {
  readonly policy: (typeof POLICIES)[number];
  readonly seed: number;
}

/** The schedule of this number, from 0. The first is the one that the lesson's page shows. */
export function scheduleAt(index: number, lessonSeed: number): Schedule {
  return {
    policy: POLICIES[index % POLICIES.length],
    seed: (lessonSeed + Math.floor(index / POLICIES.length)) >>> 0,
  };
}
