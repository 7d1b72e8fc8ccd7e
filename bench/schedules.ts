import type { Table } from './contestant';
import scenario from './programs/scenario.ts?program';
import { prepareWorld } from './world';

const RUNS = 2_000;

/** Runs before the clock counts. */
const WARM_UP = 200;

function runAll(policy: 'go' | 'random' | 'pct', runs: number): void {
  for (let seed = 0; seed < runs; seed++) {
    const world = prepareWorld(scenario.program, 4, { seed, policy });
    const { ended } = world.run(300);
    if (ended?.fault) throw new Error(ended.fault.message);
    world.take();
  }
}

/** Whole runs of a small scenario under other schedules. */
export function scheduleTables(): Table[] {
  return [
    {
      title: '10,000 schedules (50 tasks, 300 frames, about 5,000 events each), one thread',
      unit: 's',
      contestants: (['go', 'random', 'pct'] as const).map((policy) => ({
        name: `policy ${policy}`,
        measure() {
          runAll(policy, WARM_UP);
          const start = performance.now();
          runAll(policy, RUNS);
          return ((performance.now() - start) / 1_000 / RUNS) * 10_000;
        },
      })),
    },
  ];
}
