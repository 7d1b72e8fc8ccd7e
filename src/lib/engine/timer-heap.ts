/** Something that happens at a moment of virtual time. */
export interface Timer {
  /** ns. */
  when: number;
  /** Breaks ties: timers of one instant fire in the order in which they were armed. */
  sequence: number;
  /** Index in the heap, or -1 while not armed. */
  position: number;
  /** Processor whose clock runs it, as in Go, where a timer belongs to the P that armed it. */
  proc: number;
  fire(): void;
}

/** A moment in ns, `duration` after `now`; what is past is now. */
export const momentIn = (now: number, duration: number): number => now + Math.max(duration, 0);

/** Armed timers, soonest first: a binary heap that knows each timer's place, so that `stop` is cheap. */
export class TimerHeap {
  private readonly heap: Timer[] = [];
  private sequence = 0;

  get size(): number {
    return this.heap.length;
  }

  /** All that are armed, in no order. */
  get armed(): readonly Timer[] {
    return this.heap;
  }

  /** When the soonest fires, in ns; Infinity if none is armed. */
  get soonest(): number {
    return this.heap.length === 0 ? Infinity : this.heap[0].when;
  }

  arm(timer: Timer, when: number): void {
    timer.when = when;
    timer.sequence = this.sequence++;
    timer.position = this.heap.length;
    this.heap.push(timer);
    this.up(timer.position);
  }

  /** Disarms; says whether it was armed. */
  stop(timer: Timer): boolean {
    const at = timer.position;
    if (at < 0) return false;
    timer.position = -1;
    const last = this.heap.pop()!;
    if (last !== timer) {
      this.place(last, at);
      this.up(at);
      this.down(last.position);
    }
    return true;
  }

  /** Takes the soonest off the heap. */
  pop(): Timer {
    const timer = this.heap[0];
    this.stop(timer);
    return timer;
  }

  private place(timer: Timer, at: number): void {
    this.heap[at] = timer;
    timer.position = at;
  }

  private up(from: number): void {
    const timer = this.heap[from];
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(timer, this.heap[parent])) break;
      this.place(this.heap[parent], at);
      at = parent;
    }
    this.place(timer, at);
  }

  private down(from: number): void {
    const timer = this.heap[from];
    const size = this.heap.length;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && before(this.heap[child + 1], this.heap[child])) child++;
      if (!before(this.heap[child], timer)) break;
      this.place(this.heap[child], at);
      at = child;
    }
    this.place(timer, at);
  }
}

function before(a: Timer, b: Timer): boolean {
  return a.when < b.when || (a.when === b.when && a.sequence < b.sequence);
}
