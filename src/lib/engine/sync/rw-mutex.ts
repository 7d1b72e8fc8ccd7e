import { WaitCode } from '../../trace';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import { Mutex, MutexLock } from './mutex';
import { WaitQueue } from './wait-queue';

/**
 * Go's `sync.RWMutex`: a writer takes an inner mutex first, then announces itself, which keeps new readers out,
 * then waits for the readers that are in.
 */
export class RwMutex {
  /** Keeps writers apart. */
  readonly writers: Mutex;
  readonly readerQueue: WaitQueue;
  readonly writerQueue: WaitQueue;
  /** Readers that are in, or wait for the writer to leave. */
  readers = 0;
  /** A writer is in, or has announced itself. */
  announced = false;
  /** Readers that the announced writer waits for. */
  leaving = 0;

  constructor(readonly runtime: Runtime) {
    this.writers = new Mutex(runtime);
    this.readerQueue = new WaitQueue(runtime, this);
    this.writerQueue = new WaitQueue(runtime, this);
  }

  rLock(): Operation {
    return new ReadLock(this);
  }

  tryRLock(): boolean {
    this.charge();
    if (this.announced) return false;
    this.readers++;
    return true;
  }

  rUnlock(): void {
    this.charge();
    if (this.readers === 0) throw this.runtime.fatal('sync: RUnlock of unlocked RWMutex');
    this.readers--;
    if (!this.announced) return;
    this.leaving--;
    if (this.leaving === 0) this.writerQueue.wakeOne();
  }

  lock(): Operation {
    return new WriteLock(this);
  }

  tryLock(): boolean {
    if (this.announced || this.readers > 0 || !this.writers.tryLock()) return false;
    this.announced = true;
    return true;
  }

  unlock(): void {
    this.charge();
    if (!this.announced) throw this.runtime.fatal('sync: Unlock of unlocked RWMutex');
    this.announced = false;
    this.readerQueue.wakeAll();
    this.writers.unlock();
  }

  /** A lock that reads: `lock` is `rLock`. */
  rLocker(): { lock(): Operation; unlock(): void } {
    return this.runtime.holds({ lock: () => this.rLock(), unlock: () => this.rUnlock() }, this);
  }

  private charge(): void {
    this.runtime.charge(this.runtime.costs.lock);
  }
}

class ReadLock extends Operation {
  constructor(private readonly lock: RwMutex) {
    super();
  }

  start(runtime: Runtime): boolean {
    const { lock } = this;
    runtime.charge(runtime.costs.lock);
    lock.readers++;
    // Who has waited for a writer is in: the writer that leaves lets all of them in at once.
    return lock.announced && lock.readerQueue.park(WaitCode.rwMutexRLock, null);
  }
}

class WriteLock extends Operation {
  private readonly inner: MutexLock;
  private hasInner = false;

  constructor(private readonly lock: RwMutex) {
    super();
    this.inner = new MutexLock(lock.writers, this);
  }

  start(runtime: Runtime): boolean {
    const { lock } = this;
    if (!this.hasInner) {
      if (this.inner.start(runtime)) return true;
      this.hasInner = true;
      lock.announced = true;
      lock.leaving = lock.readers;
    }
    return lock.leaving > 0 && lock.writerQueue.park(WaitCode.rwMutexLock, this);
  }
}
