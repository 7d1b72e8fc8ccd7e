/** One way of doing a job: does it `count` times. */
export interface Contestant {
  readonly name: string;
  /** It does only this part of the turns. */
  readonly share?: number;
  run(count: number): void | Promise<void>;
}

export interface Measured {
  readonly name: string;
  /** Median ns for one. */
  readonly ns: number;
}

/** Runs of each contestant, after one to warm up. */
const ROUNDS = 7;

/**
 * Measures all contestants of a job in turns, so that what the machine does meanwhile hits all of them, and
 * takes the median of each.
 */
export async function measure(
  count: number,
  contestants: readonly Contestant[],
): Promise<Measured[]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const start = performance.now();
      await contestant.run(count);
      const turns = count / (contestant.share ?? 1);
      const ns = ((performance.now() - start) * 1e6) / turns;
      if (round > 0) times[i].push(ns);
    }
  }
  return contestants.map(({ name }, i) => ({ name, ns: median(times[i]) }));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Prints a job's table: each contestant beside the first. */
export function report(title: string, unit: string, rows: readonly Measured[]): void {
  console.log(`\n${title}`);
  const [base] = rows;
  for (const { name, ns } of rows) {
    const ratio = (ns / base.ns).toFixed(2).padStart(8);
    console.log(`  ${name.padEnd(44)} ${ns.toFixed(1).padStart(10)} ns ${unit} ${ratio} ×`);
  }
}
