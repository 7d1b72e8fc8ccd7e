/** One way of doing a job. It is measured in a process of its own, where nothing else has run before. */
export interface Contestant {
  readonly name: string;
  /** Warms up, measures, and gives the figure in the unit of its table. */
  measure(): number | Promise<number>;
}

/** Contestants for the same job, the one to compare with in front. */
export interface Table {
  readonly title: string;
  readonly unit: string;
  readonly contestants: readonly Contestant[];
}

/** Runs before the clock counts: what V8 compiles, it has compiled by then. */
const WARM_UP = 4;

/** Runs that count. */
const RUNS = 7;

/**
 * Measures work that is done again and again, steady: after runs that do not count. Returns the median, in ns
 * a unit. `count`: the units of one run, or what counts them afterwards.
 */
export async function steady(count: number | (() => number), run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = -WARM_UP; i < RUNS; i++) {
    const start = performance.now();
    await run();
    const ns = (performance.now() - start) * 1e6;
    const units = typeof count === 'number' ? count : count();
    if (i >= 0) times.push(ns / units);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
