import type { OwnBody } from '../body';
import { bodyOf } from '../body-of';
import { Channel } from '../channel';
import type { CancelContext } from '../context';
import { GoPanic, RunStopped } from '../errors';
import type { Runtime } from '../runtime';
import { WaitGroup } from './wait-group';

/** Go's `errgroup.Group` (golang.org/x/sync). */
export class ErrGroup {
  private readonly group: WaitGroup;
  private seats: Channel | null = null;
  private error: Error | null = null;

  constructor(
    private readonly runtime: Runtime,
    private readonly context: CancelContext,
  ) {
    this.group = new WaitGroup(runtime);
  }

  /** Starts a task; waits first while the limit is reached. */
  *go(name: string, fn: () => unknown): OwnBody {
    const { runtime, seats } = this;
    if (seats !== null && runtime.at(seats.send(null), runtime.site, [this, fn])) yield;
    this.start(name, fn);
  }

  tryGo(name: string, fn: () => unknown): boolean {
    if (this.seats !== null && !this.seats.trySend(null)) return false;
    this.start(name, fn);
    return true;
  }

  *wait(): OwnBody<Error | null> {
    const { runtime } = this;
    if (runtime.at(this.group.wait(), runtime.site, this)) yield;
    this.context.cancel(this.error);
    return this.error;
  }

  /** The most tasks at once; below zero: no limit. Throws while tasks are at work. */
  setLimit(limit: number): void {
    if (this.seats !== null && this.seats.length > 0) {
      throw new GoPanic(
        `errgroup: modify limit while ${this.seats.length} goroutines in the group are still active`,
      );
    }
    this.seats = limit < 0 ? null : new Channel(this.runtime, limit);
  }

  private start(name: string, fn: () => unknown): void {
    this.group.add(1);
    const { runtime } = this;
    runtime.spawn(
      name,
      runtime.holds(() => this.work(fn), this, fn),
      0,
    );
  }

  private *work(fn: () => unknown): OwnBody {
    const { runtime } = this;
    try {
      let result: unknown = fn();
      const body = bodyOf(runtime, result);
      if (body !== null) result = runtime.at(body, runtime.site, this) ? yield : runtime.got();
      if (result instanceof Error) this.fail(result);
    } catch (error) {
      // A panic ends the program, as in Go; another error is the task's result.
      if (error instanceof RunStopped || error instanceof GoPanic || !(error instanceof Error)) {
        throw error;
      }
      this.fail(error);
    }
    this.seats?.tryRecv();
    this.group.done();
  }

  private fail(error: Error): void {
    if (this.error !== null) return;
    this.error = error;
    this.context.cancel(error);
  }
}
