import type { OwnBody } from '../body';
import { bodyOf } from '../body-of';
import type { Runtime } from '../runtime';
import { Mutex } from './mutex';

/** Go's `sync.Once`: done also if the function panics; a call from inside of itself never returns. */
export class Once {
  private done = false;
  private readonly mutex: Mutex;

  constructor(private readonly runtime: Runtime) {
    this.mutex = new Mutex(runtime);
  }

  private isDone(): boolean {
    return this.done;
  }

  *do(fn: () => unknown): OwnBody {
    const { runtime, mutex } = this;
    if (this.done) return;
    const { site } = runtime;
    if (runtime.at(mutex.lock(), site, [this, fn])) yield;
    try {
      // Another task may have done it while this one waited.
      if (!this.isDone()) {
        const body = bodyOf(runtime, fn());
        if (body !== null && runtime.at(body, site, this)) yield;
      }
    } finally {
      this.done = true;
      mutex.unlock();
    }
  }
}
