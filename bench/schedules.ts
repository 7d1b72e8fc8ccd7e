import scenario from './programs/scenario.ts?program';
import { prepareWorld } from './world';

const RUNS = 2_000;

/** Whole runs of a small scenario under other schedules. */
export function benchSchedules(): void {
  let events = 0;
  for (const policy of ['go', 'random', 'pct'] as const) {
    const start = performance.now();
    for (let seed = 0; seed < RUNS; seed++) {
      const world = prepareWorld(scenario.program, 4, { seed, policy });
      const { ended } = world.run(300);
      if (ended?.fault) throw new Error(ended.fault.message);
      events = world.take().words.reduce((sum, words) => sum + words.length / 4, 0);
    }
    const perSecond = RUNS / ((performance.now() - start) / 1_000);
    console.log(
      `${policy === 'go' ? '\nSchedules (50 tasks, 300 frames)\n' : ''}  ${`${policy}, ${events} events`.padEnd(44)} ${perSecond.toFixed(0).padStart(6)} runs a second, ${(10_000 / perSecond).toFixed(1)} s for 10,000 on one thread`,
    );
  }
}
