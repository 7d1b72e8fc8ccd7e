import { EventKind } from '../trace';
import { Channel } from './channel';
import type { Runtime } from './runtime';
import type { Timer } from './timer-heap';

const CANCELED = 'context canceled';
const DEADLINE_EXCEEDED = 'context deadline exceeded';

/** Go's `context.Context`, as `background` and the functions that derive from it make it. */
export class Context {
  readonly done: Channel;
  private readonly id: number;
  private readonly children = new Set<Context>();
  private cause: Error | null = null;
  private timer: Timer | null = null;

  /** `parent` is null for the background context, which is never cancelled: its `done` is a nil channel. */
  constructor(
    private readonly runtime: Runtime,
    private readonly parent: Context | null,
  ) {
    this.done = new Channel(runtime, 0, parent === null);
    this.id = parent === null ? 0 : runtime.objectId();
    if (parent === null) return;
    runtime.emit(EventKind.contextMake, this.id, parent.id, runtime.site);
    if (parent.cause === null) parent.children.add(this);
    else this.cancelled(parent.cause, parent.id);
  }

  err(): Error | null {
    return this.cause;
  }

  /** Cancels this context and all that derive from it. Again is nothing. */
  cancel(): void {
    this.cancelled(new Error(CANCELED), 0);
  }

  /** Cancels at a moment, in ns, unless that has happened by then. */
  expireAt(moment: number): void {
    if (this.cause !== null) return;
    if (moment <= this.runtime.now) {
      this.cancelled(new Error(DEADLINE_EXCEEDED), 0);
      return;
    }
    this.timer = new Deadline(this.runtime, () => this.cancelled(new Error(DEADLINE_EXCEEDED), 0));
    this.runtime.arm(this.timer, moment);
  }

  /**
   * In Go's order: the error, then `done`, then the children depth first. Go walks the children in a random
   * order (a map's); here it is the order in which they were made.
   */
  private cancelled(cause: Error, from: number): void {
    if (this.cause !== null) return;
    const { runtime } = this;
    this.cause = cause;
    runtime.emit(EventKind.contextCancel, this.id, runtime.writer.string(cause.message), from);
    this.done.close();
    for (const child of this.children) child.cancelled(cause, this.id);
    this.children.clear();
    this.parent?.children.delete(this);
    if (this.timer !== null) runtime.timers.stop(this.timer);
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
