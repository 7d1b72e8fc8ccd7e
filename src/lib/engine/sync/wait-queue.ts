import type { WaitCode } from '../../trace';
import type { Operation } from '../operation';
import type { Runtime } from '../runtime';
import type { Task } from '../task';

/** A task that waits for a lock, a counter or a signal. */
export interface Waiting {
  readonly task: Task;
  /** Started again when the task is woken; null where being woken is all. */
  readonly retry: Operation | null;
}

/**
 * Tasks that wait at one primitive, first in first out: Go's semaphore queue. Who is woken is told nothing; it
 * looks again, by starting its operation anew.
 */
export class WaitQueue {
  private waiting: Waiting[] = [];
  private readonly id: number;

  constructor(
    private readonly runtime: Runtime,
    /** The primitive, for whoever asks what a task waits for. */
    private readonly owner: object,
  ) {
    this.id = runtime.objectId();
  }

  get length(): number {
    return this.waiting.length;
  }

  /** Parks the current task, at the queue's end or, if it has waited before, in front. */
  park(reason: WaitCode, retry: Operation | null, inFront = false): true {
    const { current } = this.runtime;
    const waiting = { task: current, retry };
    if (inFront) this.waiting.unshift(waiting);
    else this.waiting.push(waiting);
    current.waitingOn = this.owner;
    return this.runtime.park(reason, this.id);
  }

  /** Wakes the first. Says whether there was one. */
  wakeOne(): boolean {
    const first = this.waiting.shift();
    if (first === undefined) return false;
    this.wake(first);
    return true;
  }

  wakeAll(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const each of waiting) this.wake(each);
  }

  private wake({ task, retry }: Waiting): void {
    task.waitingOn = null;
    task.postponed = retry;
    this.runtime.ready(task);
  }
}
