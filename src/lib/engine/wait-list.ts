import type { Waiter, WaitingPlace } from './task';

/** What has waiting lists, and is told when one of them is no longer empty, or is again. */
export interface ListOwner extends WaitingPlace {
  filled(): void;
  emptied(): void;
}

/** Waiting tasks of one channel and direction, first in first out: Go's `waitq`. */
export class WaitList {
  first: Waiter | null = null;
  private last: Waiter | null = null;

  push(waiter: Waiter, owner: ListOwner): void {
    const { last } = this;
    waiter.channel = owner;
    waiter.previous = last;
    this.last = waiter;
    if (last === null) {
      this.first = waiter;
      owner.filled();
    } else {
      last.next = waiter;
    }
  }

  remove(waiter: Waiter, owner: ListOwner): void {
    const { previous, next } = waiter;
    if (previous === null) this.first = next;
    else previous.next = next;
    if (next === null) this.last = previous;
    else next.previous = previous;
    waiter.next = waiter.previous = waiter.channel = null;
    if (this.first === null) owner.emptied();
  }

  /** Takes the first one, and its task off every other channel that it selects on. */
  take(owner: ListOwner): Waiter | null {
    const waiter = this.first;
    if (waiter === null) return null;
    const { task } = waiter;
    const { selecting } = task;
    if (selecting === null) {
      this.remove(waiter, owner);
    } else {
      task.selecting = null;
      for (const other of selecting) other.channel?.forget(other);
    }
    return waiter;
  }
}
