/** The answers that a run took where something was open; with the program and the options they are the run. */
export interface Decision {
  /** How many answers there were: at least 2. */
  readonly count: number;
  /** The one taken: [0, count). */
  readonly chosen: number;
  /** Whether any answer but 0 takes the processor from a task that could go on. */
  readonly preempts: boolean;
}

/**
 * Decides what Go leaves open. The mechanism asks, the policy answers; so a schedule is the list of answers,
 * and another policy is another file.
 */
export interface Policy {
  /**
   * `queues`: tasks are taken from run queues in Go's order. `open`: any runnable task may be next, and the
   * running one may have to give way before each of its operations; then there is one processor.
   */
  readonly order: 'queues' | 'open';
  /** One of `count` things that are alike: a ready case, a child to cancel, where a thief looks. [0, count). */
  choose(count: number): number;
  /**
   * Which task goes next, as an index of `candidates`, task ids in the order in which they became runnable.
   * If `goesOn`, the first of them is the one that runs.
   */
  next(candidates: readonly number[], goesOn: boolean): number;
}
