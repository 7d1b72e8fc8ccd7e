import { NO_ROOM, Room, TaskStatus, type TraceState } from '$lib/trace';
import type { Dot } from './scene';

/** How long a dot is under way, in ms. */
const FLIGHT_MS = 320;

/** With more movers between two pictures than this nobody could follow one: they are at once where they go. */
const MOST_MOVERS = 240;

/** Where dots are at home. */
export interface Homes {
  /** Where a slot's dot is drawn; null where it has none. */
  dotOf(room: number, slot: number): Dot | null;
  /** Where the tasks go that are over. */
  readonly done: Dot;
}

/** A dot under way. */
export interface FlyingDot extends Dot {
  readonly task: number;
  /** It leaves the board. */
  readonly isOver: boolean;
  /** Of its way, 0 to 1. */
  readonly passed: number;
}

interface Flight {
  readonly from: Dot;
  readonly to: Dot;
  readonly start: number;
  readonly isOver: boolean;
}

/**
 * Who has moved between two pictures, and how far each is by now. It compares where the fold has each task, so
 * nothing flies that did not move in the run; and a dot that settles is exactly where the fold says.
 */
export class Flights {
  private readonly flights = new Map<number, Flight>();
  private room = new Uint16Array(0);
  private slot = new Uint32Array(0);
  /** Tasks that were there in the last picture; -1 before the first. */
  private known = -1;

  get active(): boolean {
    return this.flights.size > 0;
  }

  /** Forgets all: the next picture stands still. */
  clear(): void {
    this.flights.clear();
    this.known = -1;
  }

  /**
   * Takes note of a new picture.
   * @param flows whether time flowed on from the picture before; else everybody is where he belongs at once
   * @param now ms
   */
  take(state: TraceState, homes: Homes, flows: boolean, now: number): void {
    if (!flows || this.known < 0 || state.taskCount < this.known) this.flights.clear();
    else this.launch(state, homes, now);
    this.remember(state);
  }

  /** All that are under way at a time in ms; who has arrived is so no longer. */
  at(now: number): FlyingDot[] {
    const flying: FlyingDot[] = [];
    for (const [task, { from, to, start, isOver }] of this.flights) {
      const passed = Math.max(0, (now - start) / FLIGHT_MS);
      if (passed >= 1) {
        this.flights.delete(task);
        continue;
      }
      flying.push({ task, ...between(from, to, eased(passed)), isOver, passed });
    }
    return flying;
  }

  private launch(state: TraceState, homes: Homes, now: number): void {
    const movers = this.moversIn(state);
    if (movers.length > MOST_MOVERS) {
      for (const task of movers) this.flights.delete(task);
      return;
    }
    let born = 0;
    for (const task of movers) {
      const { room, slot, status } = state.tasks;
      const isOver = status[task] >= TaskStatus.done;
      const from =
        this.present(task, now) ??
        (task > this.known
          ? homes.dotOf(Room.spawned, born++)
          : homes.dotOf(this.room[task], this.slot[task]));
      const to = isOver ? homes.done : homes.dotOf(room[task], slot[task]);
      if (from === null || to === null) this.flights.delete(task);
      else this.flights.set(task, { from, to, start: now, isOver });
    }
  }

  private moversIn(state: TraceState): number[] {
    const { room, slot } = state.tasks;
    const movers: number[] = [];
    for (let task = 1; task <= this.known; task++) {
      if (room[task] !== this.room[task] || slot[task] !== this.slot[task]) {
        // A task that is over has kept a slot's number, and nobody goes twice.
        if (this.room[task] !== NO_ROOM) movers.push(task);
      }
    }
    for (let task = this.known + 1; task <= state.taskCount; task++) movers.push(task);
    return movers;
  }

  /** Where a dot is that is under way already. */
  private present(task: number, now: number): Dot | null {
    const flight = this.flights.get(task);
    if (flight === undefined) return null;
    const passed = Math.min(1, (now - flight.start) / FLIGHT_MS);
    return between(flight.from, flight.to, eased(passed));
  }

  private remember({ tasks, taskCount }: TraceState): void {
    const used = taskCount + 1;
    if (used > this.room.length) {
      this.room = new Uint16Array(used * 2);
      this.slot = new Uint32Array(used * 2);
    }
    this.room.set(tasks.room.subarray(0, used));
    this.slot.set(tasks.slot.subarray(0, used));
    this.known = taskCount;
  }
}

function between(from: Dot, to: Dot, part: number): Dot {
  const mix = (a: number, b: number): number => Math.round(a + (b - a) * part);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), size: mix(from.size, to.size) };
}

/** Slow at both ends. */
function eased(passed: number): number {
  return passed < 0.5 ? 4 * passed ** 3 : 1 - (2 - 2 * passed) ** 3 / 2;
}
