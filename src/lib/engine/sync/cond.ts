import { WaitCode } from '../../trace';
import type { OwnBody } from '../body';
import { Operation } from '../operation';
import type { Runtime } from '../runtime';
import type { Task } from '../task';

/** What `Cond` needs of a lock; a program may bring its own. */
interface Locker {
  lock(): unknown;
  unlock(): void;
}

/** Go's `sync.Cond`. */
export class Cond {
  private waiting: Ticket[] = [];
  readonly id: number;

  constructor(
    readonly runtime: Runtime,
    readonly l: Locker,
  ) {
    this.id = runtime.objectId();
  }

  /** Unlocks, waits, and locks again. The place in the queue is taken before the lock is let go. */
  *wait(): OwnBody {
    const { runtime, l } = this;
    const ticket = new Ticket(this);
    this.waiting.push(ticket);
    l.unlock();
    if (runtime.at(ticket, runtime.site, this)) yield;
    if (runtime.at(l.lock(), runtime.site)) yield;
  }

  signal(): void {
    this.runtime.charge(this.runtime.costs.channel);
    this.waiting.shift()?.notify();
  }

  broadcast(): void {
    this.runtime.charge(this.runtime.costs.channel);
    const { waiting } = this;
    this.waiting = [];
    for (const ticket of waiting) ticket.notify();
  }
}

/** One wait. It may be notified before its task has come to park. */
class Ticket extends Operation {
  private task: Task | null = null;
  private notified = false;

  constructor(private readonly cond: Cond) {
    super();
  }

  start(runtime: Runtime): boolean {
    if (this.notified) return false;
    this.task = runtime.current;
    this.task.waitingOn = this.cond;
    return runtime.park(WaitCode.condWait, this.cond.id);
  }

  notify(): void {
    this.notified = true;
    if (this.task === null) return;
    this.task.waitingOn = null;
    this.cond.runtime.ready(this.task);
  }
}
