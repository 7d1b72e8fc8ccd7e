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
   * Which task goes next: 0 for the one that runs, if one does, and then `runnable` in its order, task ids as
   * they became runnable; without one, `runnable` from 0.
   */
  next(running: number | null, runnable: readonly number[]): number;
  /** A task asked to let others run, or has used up its time slice. */
  yielded(task: number): void;
}
