import type { Runtime } from './runtime';

/**
 * Something that a task can await: a description that does nothing by itself. `await` starts it, on the task
 * that runs at that moment.
 */
export abstract class Operation {
  /**
   * Tries to do it for the current task. False: done, the result is in `runtime.value`. True: the task is
   * parked, and whoever completes the operation puts the result into the task. May throw a panic.
   */
  abstract start(runtime: Runtime): boolean;
}
