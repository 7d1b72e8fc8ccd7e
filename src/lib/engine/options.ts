import type { Costs } from './costs';

/** What bounds a run. Each limit ends the run with a fault of its own. */
export interface Limits {
  /** Loop turns, calls and operations in all. */
  readonly fuel: number;
  readonly tasksAlive: number;
  readonly timers: number;
  readonly events: number;
  readonly logLines: number;
  /** Nested calls of one task. */
  readonly asyncDepth: number;
  /** Bytes of the simulated heap that are alive: what a program declares, its channels and its contexts. */
  readonly heapBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  fuel: 60_000_000,
  tasksAlive: 1_200_000,
  timers: 1_000_000,
  events: 6_000_000,
  logLines: 2_000,
  asyncDepth: 1_000,
  heapBytes: 16 * 2 ** 30,
};

/**
 * `go`: as Go's runtime does it. `random`, `pct`: any order that is possible, drawn by the seed. `dfs`: one run
 * of a search, which begins with `schedule`. `replay`: the run of that `schedule`.
 */
export const POLICIES = ['go', 'random', 'pct', 'dfs', 'replay'] as const;
export type PolicyName = (typeof POLICIES)[number];

/** With the program, all that a run depends on. */
export interface RunOptions {
  /** u32. */
  readonly seed: number;
  /** Simulated processors, GOMAXPROCS: 1 to 63. */
  readonly procs: number;
  readonly policy: PolicyName;
  /** For `pct`: ordering constraints of the bugs that it looks for. */
  readonly depth?: number;
  /** For `replay` and `dfs`: see `policy/schedule.ts`. */
  readonly schedule?: string;
  /** Values of the program's parameters, by name. One that is left out has the value that the program gives. */
  readonly parameters?: Readonly<Record<string, number>>;
}

export const DEFAULT_RUN: RunOptions = { seed: 42, procs: 4, policy: 'go' };

export interface WorldOptions extends RunOptions {
  readonly limits: Limits;
  readonly costs: Costs;
  /** Keeps account of what everything refers to; the program must be compiled for it. */
  readonly inspect?: boolean;
  /** Told now and then, by count and not by time, at which site a long run is: for a watchdog. */
  readonly heartbeat?: (site: number) => void;
}
