import type { Runtime } from '../runtime';
import type { Child, Context } from './context';

/** A function that runs in a task of its own once a context has ended: Go's `context.AfterFunc`. */
export class ContextAfterFunc implements Child {
  private isPending = true;

  constructor(
    private readonly runtime: Runtime,
    private readonly context: Context,
    private readonly name: string,
    private readonly fn: () => unknown,
  ) {
    context.canceller?.adopt(this);
  }

  cancelled(): void {
    if (!this.isPending) return;
    this.isPending = false;
    this.runtime.spawn(this.name, this.fn, 0);
  }

  /** Keeps the function from running. Says whether it did. */
  stop(): boolean {
    const wasPending = this.isPending;
    this.isPending = false;
    this.context.canceller?.abandon(this);
    return wasPending;
  }
}
