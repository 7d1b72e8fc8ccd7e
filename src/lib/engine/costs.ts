/**
 * Simulated CPU time, in ns, of what the runtime does for a program. First cut: rounded from the table in
 * the design's measurements of Go on one processor (context switch 183 ns, spawn and end 236–997 ns).
 */
export interface Costs {
  /** Taking a task from a run queue and switching to it. */
  readonly switch: number;
  /** `go`: making a task and queueing it. */
  readonly spawn: number;
  /** A channel operation that does not wait; a waiting one costs this and a switch. */
  readonly channel: number;
  /** Each case of a `select`, beside the operation itself. */
  readonly selectCase: number;
  /** Arming, stopping or resetting a timer. */
  readonly timer: number;
  /** One turn of a loop or one call. */
  readonly turn: number;
  /** From work appearing until an idle processor looks for it. */
  readonly wake: number;
}

export const GO_COSTS: Costs = {
  switch: 90,
  spawn: 250,
  channel: 45,
  selectCase: 25,
  timer: 60,
  turn: 2,
  wake: 2_000,
};

/** No cost at all: time moves by timers alone, as in a `testing/synctest` bubble. */
export const ZERO_COSTS: Costs = {
  switch: 0,
  spawn: 0,
  channel: 0,
  selectCase: 0,
  timer: 0,
  turn: 0,
  wake: 0,
};
