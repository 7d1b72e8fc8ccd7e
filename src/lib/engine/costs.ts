/**
 * Simulated CPU time, in ns, of what the runtime does for a program. The figures are those of Go on one
 * machine: `npm run calibrate` measures it, keeps what it found in `bench/calibrate/recorded.json` and writes
 * `GO_COSTS` from that.
 */
export interface Costs {
  /** Taking a task from a run queue and switching to it. */
  readonly switch: number;
  /** `go`: making a task and queueing it. */
  readonly spawn: number;
  /** What `go` costs more where no ended task is left whose stack can be used again. */
  readonly spawnNew: number;
  /** A channel operation that does not wait; a waiting one costs this and a switch. */
  readonly channel: number;
  /** Each case of a `select`, beside the operation itself. */
  readonly selectCase: number;
  /** Each task that a `close` wakes. */
  readonly closeWaiter: number;
  /** Locking or unlocking what nobody else wants. */
  readonly lock: number;
  /** Arming, stopping or resetting a timer. */
  readonly timer: number;
  /** One turn of a loop or one call. */
  readonly turn: number;
  /** From work appearing until an idle processor looks for it. */
  readonly wake: number;
  /** Doubling a stack, … */
  readonly stackGrow: number;
  /** … and each KiB that is copied for it. */
  readonly stackCopyKiB: number;
  /** Each of the two moments at which the collector stops the world. */
  readonly gcPause: number;
  /** Marking, however little there is, … */
  readonly gcFixed: number;
  /** … each MiB of live heap, … */
  readonly gcMarkMiB: number;
  /** … and each task, with its stack. */
  readonly gcMarkTask: number;
}

export const GO_COSTS: Costs = {
  switch: 110,
  spawn: 42,
  spawnNew: 1_100,
  channel: 14,
  selectCase: 14,
  closeWaiter: 74,
  lock: 6,
  timer: 60,
  turn: 2,
  wake: 69_000,
  stackGrow: 0,
  stackCopyKiB: 280,
  gcPause: 9_400,
  gcFixed: 29_000,
  gcMarkMiB: 250_000,
  gcMarkTask: 370,
};

/** No cost at all: time moves by timers alone, as in a `testing/synctest` bubble. */
export const ZERO_COSTS: Costs = {
  switch: 0,
  spawn: 0,
  spawnNew: 0,
  channel: 0,
  selectCase: 0,
  closeWaiter: 0,
  lock: 0,
  timer: 0,
  turn: 0,
  wake: 0,
  stackGrow: 0,
  stackCopyKiB: 0,
  gcPause: 0,
  gcFixed: 0,
  gcMarkMiB: 0,
  gcMarkTask: 0,
};
