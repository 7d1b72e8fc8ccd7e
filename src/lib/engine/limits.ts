import { RunStopped } from './errors';
import type { Limits } from './options';

/** The limits that a program can pass while it runs; each is a fault of the same name. */
type Passed = 'async-depth' | 'events' | 'fuel' | 'heap' | 'log-lines' | 'tasks' | 'timers';

const FIELD: Readonly<Record<Passed, keyof Limits>> = {
  'async-depth': 'asyncDepth',
  events: 'events',
  fuel: 'fuel',
  heap: 'heapBytes',
  'log-lines': 'logLines',
  tasks: 'tasksAlive',
  timers: 'timers',
};

const SENTENCE: Readonly<Record<Passed, (limit: string) => string>> = {
  'async-depth': (limit) =>
    `calls are nested deeper than ${limit}. A function that calls itself must end somewhere.`,
  events: (limit) =>
    `the run stated more than ${limit} events. Make it shorter, or do less in each frame.`,
  fuel: (limit) =>
    `the program used up its budget of ${limit} loop turns and calls: a loop here does not end. Let it wait (for a frame, a channel, a timer) or stop.`,
  heap: (limit) =>
    `the program holds more than ${limit} bytes of the simulated heap. Release what nobody needs, bound what grows, or declare less.`,
  'log-lines': (limit) => `the program logged more than ${limit} lines. Log less, or less often.`,
  tasks: (limit) => `more than ${limit} tasks are alive. Find who stops them, or start fewer.`,
  timers: (limit) => `more than ${limit} timers are armed. Stop those that nobody waits for.`,
};

/** Makes the error with which a run ends that has passed a limit, at a site; throw it. */
export function limitPassed(passed: Passed, limits: Limits, site: number): RunStopped {
  const limit = limits[FIELD[passed]];
  return new RunStopped(passed, SENTENCE[passed](grouped(limit)), site, limit);
}

/** `60,000,000`. A run's realm knows no locale. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
