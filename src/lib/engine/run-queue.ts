import type { Task } from './task';

/** Slots in a processor's ring, as in Go (`runtime2.go`, `p.runq`). */
const RING_SLOTS = 256;

/** First in, first out, without bound: Go's global run queue, and the waiting list of the frame clock. */
export class TaskQueue {
  private items: (Task | null)[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  push(task: Task): void {
    this.items.push(task);
  }

  shift(): Task | null {
    if (this.head === this.items.length) return null;
    const task = this.items[this.head];
    // Who has left the queue is not kept alive by it.
    this.items[this.head++] = null;
    if (this.head > 1_024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return task;
  }
}

/** One processor's own run queue: a ring of 256 tasks and one seat in front of it, `runnext`. */
export class RunQueue {
  /** Runs before the ring and inherits the time slice of whoever put it there. */
  next: Task | null = null;

  private readonly ring: (Task | null)[] = new Array<Task | null>(RING_SLOTS).fill(null);
  private head = 0;
  private tail = 0;

  get ringLength(): number {
    return this.tail - this.head;
  }

  get isEmpty(): boolean {
    return this.next === null && this.tail === this.head;
  }

  /** Seats a task in `runnext`; the task it displaces goes to the ring's tail. */
  putNext(task: Task, overflow: TaskQueue): void {
    const displaced = this.next;
    this.next = task;
    if (displaced !== null) this.put(displaced, overflow);
  }

  /** Appends to the ring. A full ring moves half of itself and the newcomer to the global queue. */
  put(task: Task, overflow: TaskQueue): void {
    if (this.tail - this.head < RING_SLOTS) {
      this.ring[this.tail++ % RING_SLOTS] = task;
      return;
    }
    for (let i = 0; i < RING_SLOTS / 2; i++) overflow.push(this.shiftRing()!);
    overflow.push(task);
  }

  /** The ring's oldest. */
  shiftRing(): Task | null {
    if (this.tail === this.head) return null;
    const at = this.head++ % RING_SLOTS;
    const task = this.ring[at];
    this.ring[at] = null;
    return task;
  }
}
