import type { Task } from './task';

/** Slots in a processor's ring, as in Go (`runtime2.go`, `p.runq`). */
const RING_SLOTS = 256;
const RING_MASK = RING_SLOTS - 1;

/** Seats of a new queue without bound. */
const FIRST_SEATS = 16;

const emptySeats = (count: number): (Task | null)[] => new Array<Task | null>(count).fill(null);

/** First in, first out, without bound: Go's global run queue. */
export class TaskQueue {
  length = 0;
  /** A ring: a power of two of seats, twice as many when it is full. */
  private seats: (Task | null)[] = emptySeats(FIRST_SEATS);
  private head = 0;

  push(task: Task): void {
    if (this.length === this.seats.length) this.grow();
    this.seats[(this.head + this.length++) & (this.seats.length - 1)] = task;
  }

  shift(): Task | null {
    if (this.length === 0) return null;
    const { seats, head } = this;
    const task = seats[head];
    // Who has left the queue is not kept alive by it.
    seats[head] = null;
    this.head = (head + 1) & (seats.length - 1);
    this.length--;
    return task;
  }

  /** Moves `count` tasks to the end of this queue, from a ring with `mask` where they begin at `from`. */
  pushFrom(ring: (Task | null)[], mask: number, from: number, count: number): void {
    while (this.length + count > this.seats.length) this.grow();
    const { seats } = this;
    const seatMask = seats.length - 1;
    const to = this.head + this.length;
    for (let i = 0; i < count; i++) {
      const at = (from + i) & mask;
      seats[(to + i) & seatMask] = ring[at];
      ring[at] = null;
    }
    this.length += count;
  }

  /** Moves the first `count` tasks, of which there are as many, to a ring with `mask`, from `to` on. */
  shiftInto(ring: (Task | null)[], mask: number, to: number, count: number): void {
    const { seats, head } = this;
    const seatMask = seats.length - 1;
    for (let i = 0; i < count; i++) {
      const at = (head + i) & seatMask;
      ring[(to + i) & mask] = seats[at];
      seats[at] = null;
    }
    this.head = (head + count) & seatMask;
    this.length -= count;
  }

  private grow(): void {
    const { seats, head } = this;
    this.seats = [...seats.slice(head), ...seats.slice(0, head), ...emptySeats(seats.length)];
    this.head = 0;
  }
}

/** One processor's own run queue: a ring of 256 tasks and one seat in front of it, `runnext`. */
export class RunQueue {
  /** Runs before the ring and inherits the time slice of whoever put it there. */
  next: Task | null = null;

  private readonly ring: (Task | null)[] = emptySeats(RING_SLOTS);
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
      this.ring[this.tail++ & RING_MASK] = task;
      return;
    }
    const half = RING_SLOTS / 2;
    overflow.pushFrom(this.ring, RING_MASK, this.head, half);
    this.head += half;
    overflow.push(task);
  }

  /** Appends the first `count` of another queue, at most as many as it has and as there is room for. */
  putFrom(queue: TaskQueue, count: number): void {
    const most = Math.min(count, queue.length, RING_SLOTS - this.ringLength);
    queue.shiftInto(this.ring, RING_MASK, this.tail, most);
    this.tail += most;
  }

  /** The ring's oldest. */
  shiftRing(): Task | null {
    if (this.tail === this.head) return null;
    const at = this.head++ & RING_MASK;
    const task = this.ring[at];
    this.ring[at] = null;
    return task;
  }
}
