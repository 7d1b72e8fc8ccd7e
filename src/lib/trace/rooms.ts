/** Rooms that every run has; waiting rooms follow them in the order in which they are first entered. */
export const Room = {
  /** Made and never run: in a run queue for the first time. */
  spawned: 0,
  /** In a run queue again. */
  runnable: 1,
  /** On a processor; the slot is the processor's number. */
  running: 2,
} as const;

/** The number of the first waiting room. */
export const FIRST_WAITING_ROOM = 3;

/** The most rooms that a state has. A program has some dozens of places to wait; more are forged. */
export const MAX_ROOMS = 256;

/** No room: the task is over. */
export const NO_ROOM = 0xffff;

/**
 * A place of the board: tasks in numbered slots. A task keeps its slot while it stays, and a slot that is
 * left is taken again before a new one is added, so that nobody moves when somebody leaves.
 */
export class RoomState {
  /** Task in each slot; 0 where it is free. */
  occupants = new Uint32Array(64);
  /** Slots in use or free: the length of what counts in `occupants`. */
  slots = 0;
  /** Tasks here now. */
  count = 0;
  /** Free slots, the last one is taken next; as many as `freeCount` says. */
  private free = new Uint32Array(64);
  private freeCount = 0;

  /** `place` is site and wait reason (see `packPlace`), or 0 for the rooms that every run has. */
  constructor(public place: number) {}

  /** Seats a task and returns its slot. */
  enter(task: number): number {
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.slots;
    this.enterAt(task, slot);
    return slot;
  }

  /** Seats a task at a slot of its own, as on processors. */
  enterAt(task: number, slot: number): void {
    if (slot >= this.occupants.length) this.grow(slot + 1);
    if (slot >= this.slots) this.slots = slot + 1;
    this.occupants[slot] = task;
    this.count++;
  }

  /** Frees a slot. */
  leave(slot: number, reuse: boolean): void {
    this.occupants[slot] = 0;
    this.count--;
    if (this.count === 0) {
      this.slots = 0;
      this.freeCount = 0;
    } else if (reuse) {
      if (this.freeCount === this.free.length) this.free = longer(this.free, this.freeCount * 2);
      this.free[this.freeCount++] = slot;
    }
  }

  copy(from: RoomState): void {
    if (from.slots > this.occupants.length) this.occupants = new Uint32Array(from.slots);
    this.occupants.set(from.occupants.subarray(0, from.slots));
    this.place = from.place;
    this.slots = from.slots;
    this.count = from.count;
    if (from.freeCount > this.free.length) this.free = new Uint32Array(from.freeCount);
    this.free.set(from.free.subarray(0, from.freeCount));
    this.freeCount = from.freeCount;
  }

  private grow(needed: number): void {
    this.occupants = longer(this.occupants, Math.max(needed, this.occupants.length * 2));
  }
}

function longer(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(values);
  return larger;
}
