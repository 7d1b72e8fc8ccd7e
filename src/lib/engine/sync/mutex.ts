import { WaitCode } from '../../trace';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import { WaitQueue } from './wait-queue';

/** After this wait, in ns, a lock is handed over in turn: `starvationThresholdNs` in Go's `internal/sync`. */
const STARVING_NS = 1_000_000;

/**
 * Go's `sync.Mutex`. In normal mode a woken waiter competes with whoever comes at that moment, who often
 * wins, as it has a processor already. A waiter that has lost for 1 ms puts the mutex into starving mode:
 * then `unlock` hands it to the first in the queue.
 */
export class Mutex {
  locked = false;
  /** A waiter has been woken and has not yet looked: `unlock` wakes no other one. */
  woken = false;
  starving = false;
  /** Starving mode: `unlock` has given the lock to a waiter that does not run yet. */
  handed = false;
  readonly queue: WaitQueue;

  constructor(readonly runtime: Runtime) {
    this.queue = new WaitQueue(runtime, this);
  }

  lock(): Operation {
    return new MutexLock(this, null);
  }

  tryLock(): boolean {
    this.runtime.charge(this.runtime.costs.lock);
    if (this.locked || this.starving) return false;
    this.locked = true;
    return true;
  }

  unlock(): void {
    const { runtime } = this;
    runtime.charge(runtime.costs.lock);
    if (!this.locked || this.handed) throw runtime.fatal('sync: unlock of unlocked mutex');
    if (this.starving) {
      // The lock stays taken: it is the first waiter's now.
      this.handed = true;
      this.queue.wakeOne();
      // And so is the processor: `semrelease1` in Go's `sema.go` yields to whom it hands over.
      runtime.yieldSoon();
      return;
    }
    this.locked = false;
    if (!this.woken) this.woken = this.queue.wakeOne();
  }
}

/** One call of `lock`: it, or the operation of which it is the first step, is started again at each wake-up. */
export class MutexLock extends Operation {
  private waitingSince = -1;

  constructor(
    private readonly mutex: Mutex,
    private readonly outer: Operation | null,
  ) {
    super();
  }

  start(runtime: Runtime): boolean {
    const { mutex } = this;
    const isWaiter = this.waitingSince >= 0;
    if (!isWaiter) runtime.charge(runtime.costs.lock);
    if (isWaiter && mutex.handed) return this.takeHanded(runtime);
    if (isWaiter) mutex.woken = false;
    if (!mutex.locked && !mutex.starving) {
      mutex.locked = true;
      return false;
    }
    if (isWaiter && runtime.now - this.waitingSince > STARVING_NS) mutex.starving = true;
    if (!isWaiter) this.waitingSince = runtime.now;
    return mutex.queue.park(WaitCode.mutexLock, this.outer ?? this, isWaiter);
  }

  /** The lock is ours. The last waiter, or one that has not waited long, ends starving mode. */
  private takeHanded(runtime: Runtime): false {
    const { mutex } = this;
    mutex.handed = false;
    const isShort = runtime.now - this.waitingSince <= STARVING_NS;
    if (isShort || mutex.queue.length === 0) mutex.starving = false;
    return false;
  }
}
