import { EventKind } from '../../trace';
import { Channel } from '../channel';
import { GoPanic, messageOf } from '../errors';
import { CONTEXT_ALONE, TIMER_ALONE } from '../memory/sizes';
import type { Runtime } from '../runtime';
import type { Timer } from '../timer-heap';

const CANCELED = 'context canceled';
const DEADLINE_EXCEEDED = 'context deadline exceeded';

/** What is told when a context ends: a context that derives from it, or a function that waits for it. */
export interface Child {
  cancelled(error: Error, cause: Error, from: number): void;
}

/** Go's `context.Context`, as this package's functions make it. */
export abstract class Context {
  abstract readonly done: Channel;
  /** The context whose cancel ends this one: itself, one that it derives from, or none. */
  abstract readonly canceller: CancelContext | null;

  constructor(
    readonly runtime: Runtime,
    readonly parent: Context | null,
  ) {}

  err(): Error | null {
    return this.canceller?.error ?? null;
  }

  cause(): Error | null {
    return this.canceller?.reason ?? null;
  }

  deadline(): number | null {
    return this.parent?.deadline() ?? null;
  }

  value(key: unknown): unknown {
    return this.parent === null ? null : this.parent.value(key);
  }
}

/** Is never cancelled: its `done` is a nil channel. */
export class Background extends Context {
  readonly done: Channel;
  readonly canceller = null;

  constructor(runtime: Runtime) {
    super(runtime, null);
    this.done = new Channel(runtime, 0, true);
  }
}

/** Has a value more than its parent. */
export class ValueContext extends Context {
  readonly done: Channel;
  readonly canceller: CancelContext | null;

  constructor(
    parent: Context,
    private readonly key: unknown,
    private readonly held: unknown,
  ) {
    super(parent.runtime, parent);
    if (key === null || key === undefined) throw new GoPanic('nil key');
    this.done = parent.done;
    this.canceller = parent.canceller;
  }

  override value(key: unknown): unknown {
    return key === this.key ? this.held : super.value(key);
  }
}

/** Has its parent's values, and goes on when the parent ends. */
export class DetachedContext extends Context {
  readonly done: Channel;
  readonly canceller = null;

  constructor(parent: Context) {
    super(parent.runtime, parent);
    this.done = new Channel(parent.runtime, 0, true);
  }

  override deadline(): null {
    return null;
  }
}

/** Can be cancelled, and ends with its parent. */
export class CancelContext extends Context implements Child {
  readonly done: Channel;
  readonly canceller: CancelContext = this;
  error: Error | null = null;
  /** Why: the error, unless whoever cancelled said more. */
  reason: Error | null = null;
  readonly id: number;
  private children = new Set<Child>();
  private timer: Timer | null = null;
  private moment: number | null = null;

  constructor(parent: Context) {
    super(parent.runtime, parent);
    const { runtime } = this;
    this.done = new Channel(runtime, 0);
    this.id = runtime.objectId();
    runtime.emit(EventKind.contextMake, this.id, parent.canceller?.id ?? 0, runtime.site);
    runtime.memory.allocate(CONTEXT_ALONE);
    parent.canceller?.adopt(this);
  }

  override deadline(): number | null {
    return this.moment ?? super.deadline();
  }

  /** Cancels this context and all that derive from it. Again is nothing. */
  cancel(cause: Error | null = null): void {
    const error = new Error(CANCELED);
    this.cancelled(error, cause ?? error, 0);
  }

  /** Cancels at a moment, in ns, unless that has happened by then, or a parent ends before. */
  expireAt(moment: number, cause: Error | null): void {
    const before = super.deadline();
    if (before !== null && before <= moment) return;
    this.moment = moment;
    if (this.error !== null) return;
    const expire = (): void => {
      const error = new Error(DEADLINE_EXCEEDED);
      this.cancelled(error, cause ?? error, 0);
    };
    if (moment <= this.runtime.now) {
      expire();
      return;
    }
    this.runtime.memory.allocate(TIMER_ALONE);
    this.runtime.holds(expire, this);
    this.timer = new Deadline(this.runtime, expire);
    this.runtime.arm(this.timer, moment);
  }

  /** Tells `child` when this context ends: at once if it has. */
  adopt(child: Child): void {
    if (this.error !== null) {
      this.tell(child);
      return;
    }
    this.children.add(child);
    this.runtime.memory.hold(CONTEXT_ALONE);
  }

  /** `child` need not be told any more. Says whether it would have been. */
  abandon(child: Child): boolean {
    const isOurs = this.children.delete(child);
    if (isOurs) this.runtime.memory.drop(CONTEXT_ALONE);
    return isOurs;
  }

  /** In Go's order: the error, then `done`, then the children depth first, in an order that is open. */
  cancelled(error: Error, cause: Error, from: number): void {
    if (this.error !== null) return;
    const { runtime } = this;
    this.error = error;
    this.reason = cause;
    runtime.emit(EventKind.contextCancel, this.id, runtime.writer.string(messageOf(error)), from);
    this.done.close();
    const children = [...this.children];
    this.children = new Set();
    runtime.memory.drop(children.length * CONTEXT_ALONE);
    for (let left = children.length; left > 0; left--) {
      const chosen = runtime.policy.choose(left);
      this.tell(children[chosen]);
      children[chosen] = children[left - 1];
    }
    if (from === 0) this.parent?.canceller?.abandon(this);
    if (this.timer !== null) runtime.timers.stop(this.timer);
  }

  private tell(child: Child): void {
    if (this.error !== null && this.reason !== null) {
      child.cancelled(this.error, this.reason, this.id);
    }
  }
}

class Deadline implements Timer {
  when = 0;
  sequence = 0;
  position = -1;
  proc = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly expire: () => void,
  ) {}

  fire(): void {
    this.runtime.asRuntime(this.proc, this.when, this.expire);
  }
}
