import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import blocked from './programs/blocked.ts?program';
import million from './programs/million.ts?program';
import { prepareWorld } from './world';

const TASKS = 100_000;

/** Frames after which all tasks are there: making one takes about a microsecond of simulated time. */
const BLOCKED = 20;
const SPAWNED = 120;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function used(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What tasks that wait take, engine and log together, and a million of them. */
export function benchMemory(): void {
  const warm = prepareWorld(blocked.program, 1);
  warm.run(BLOCKED);
  warm.take();
  const before = used();
  const world = prepareWorld(blocked.program, 1);
  world.run(BLOCKED);
  const bytes = (used() - before) / TASKS;
  console.log('\nMemory');
  console.log(
    `  ${'a blocked task, engine and log'.padEnd(44)} ${bytes.toFixed(0).padStart(6)} bytes`,
  );
  world.take();

  const start = performance.now();
  const crowd = prepareWorld(million.program, 4);
  crowd.run(SPAWNED);
  const seconds = (performance.now() - start) / 1_000;
  const rss = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `  ${'1,000,000 live tasks'.padEnd(44)} ${rss.toFixed(0).padStart(6)} MiB resident, ${seconds.toFixed(1)} s`,
  );
  crowd.take();
}
