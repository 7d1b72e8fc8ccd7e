import type { Contestant, Table } from './contestant';
import blocked from './programs/blocked.ts?program';
import million from './programs/million.ts?program';
import { prepareWorld } from './world';

const TASKS = 100_000;

/** Frames after which all tasks are there: making one takes about a microsecond of simulated time. */
const BLOCKED = 20;
const SPAWNED = 120;

function used(): number {
  if (gc === undefined) throw new Error('run Node with --expose-gc');
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const blockedTask: Contestant = {
  name: 'a blocked task, engine and log',
  measure() {
    const warm = prepareWorld(blocked.program, 1);
    warm.run(BLOCKED);
    warm.take();
    const before = used();
    const world = prepareWorld(blocked.program, 1);
    world.run(BLOCKED);
    const bytes = (used() - before) / TASKS;
    world.take();
    return bytes;
  },
};

const makeMillion = (name: string, figure: (seconds: number) => number): Contestant => ({
  name,
  measure() {
    const start = performance.now();
    const crowd = prepareWorld(million.program, 4);
    crowd.run(SPAWNED);
    const result = figure((performance.now() - start) / 1_000);
    crowd.take();
    return result;
  },
});

/** What tasks that wait take, engine and log together, and a million of them. */
export function memoryTables(): Table[] {
  return [
    { title: 'Memory of a task', unit: 'bytes', contestants: [blockedTask] },
    {
      title: 'Memory of all',
      unit: 'MiB resident',
      contestants: [makeMillion('1,000,000 live tasks', () => process.memoryUsage().rss / 2 ** 20)],
    },
    {
      title: 'Until they are there',
      unit: 's',
      contestants: [makeMillion('1,000,000 live tasks', (seconds) => seconds)],
    },
  ];
}
