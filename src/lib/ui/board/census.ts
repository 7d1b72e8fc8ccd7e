import type { WorldView } from '$lib/session';
import { FIRST_WAITING_ROOM, type RoomState } from '$lib/trace';
import type { Lit } from './lit';

/** What a dot shows of the task in a slot: 0 where the slot is free, else bits. */
export const Mark = { taken: 1, leaked: 2, fresh: 4, dim: 8 } as const;

/** A task that came in within so many frames is drawn brighter, so that motion can be seen. */
const FRESH_FRAMES = 12;

/** What one room holds. `marks` counts up to `slots` and is written anew by the next census. */
export interface RoomCensus {
  /** Its number in the trace. */
  readonly index: number;
  readonly room: Pick<RoomState, 'place' | 'occupants'>;
  readonly slots: number;
  readonly count: number;
  readonly leaked: number;
  readonly marks: Uint8Array;
}

/** All rooms at one moment. */
export interface BoardCensus {
  /** In the trace's order: spawned, runnable, running, and then the waiting rooms. */
  readonly rooms: readonly RoomCensus[];
  readonly byPlace: ReadonlyMap<number, RoomCensus>;
}

/** Looks at each task of a view once, for all that draws and counts; it keeps its memory between views. */
export class CensusTaker {
  private readonly marks: Uint8Array[] = [];

  /** Tasks that `lit` leaves out are marked as dim. */
  take(view: WorldView, lit: Lit | null = null): BoardCensus {
    const rooms = view.state.rooms.map((room, index) => this.count(view, room, index, lit));
    const waiting = rooms.slice(FIRST_WAITING_ROOM);
    return { rooms, byPlace: new Map(waiting.map((census) => [census.room.place, census])) };
  }

  private count(view: WorldView, room: RoomState, index: number, lit: Lit | null): RoomCensus {
    const { slots, occupants } = room;
    const { sinceFrame } = view.state.tasks;
    const freshFrom = view.frame - FRESH_FRAMES;
    const marks = this.marksOf(index, slots);
    let leaked = 0;
    for (let slot = 0; slot < slots; slot++) {
      const task = occupants[slot];
      if (task === 0) {
        marks[slot] = 0;
      } else if (view.isLeaked(task)) {
        leaked++;
        marks[slot] = Mark.taken | Mark.leaked;
      } else {
        marks[slot] = sinceFrame[task] > freshFrom ? Mark.taken | Mark.fresh : Mark.taken;
      }
    }
    if (lit !== null) {
      for (let slot = 0; slot < slots; slot++) {
        if (marks[slot] !== 0 && !lit(occupants[slot], index, (marks[slot] & Mark.leaked) !== 0)) {
          marks[slot] |= Mark.dim;
        }
      }
    }
    return { index, room, slots, count: room.count, leaked, marks };
  }

  private marksOf(index: number, slots: number): Uint8Array {
    const marks = this.marks[index] as Uint8Array | undefined;
    if (marks !== undefined && marks.length >= slots) return marks;
    return (this.marks[index] = new Uint8Array(Math.max(64, slots * 2)));
  }
}
