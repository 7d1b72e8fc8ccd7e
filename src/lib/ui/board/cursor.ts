import type { DotGrid } from '$lib/timeline';
import type { CommandOf } from '../keys';

/** Where a key moves the cursor. */
export type Move = Exclude<CommandOf<'room'>, 'pick'>;

/** Slots of a room, as a cursor goes through them. */
export interface Walk {
  readonly occupants: Uint32Array;
  readonly slots: number;
  readonly grid: Pick<DotGrid, 'columns' | 'perDot'>;
}

/** The first taken slot at or after `slot`, then the last one before it; -1 in an empty room. */
export function nearestTaken({ occupants, slots }: Walk, slot: number): number {
  for (let at = Math.max(0, slot); at < slots; at++) if (occupants[at] !== 0) return at;
  for (let at = Math.min(slot, slots) - 1; at >= 0; at--) if (occupants[at] !== 0) return at;
  return -1;
}

/**
 * The slot to which a key moves the cursor: to the next dot that way which has a task, and to that dot's first
 * task. It stays where it is if there is none.
 */
export function moveCursor(walk: Walk, slot: number, move: Move): number {
  const { grid, slots } = walk;
  const dots = Math.ceil(slots / grid.perDot);
  const dot = Math.floor(slot / grid.perDot);
  switch (move) {
    case 'right':
      return along(walk, slot, dot, 1, dots);
    case 'left':
      return along(walk, slot, dot, -1, dots);
    case 'down':
      return along(walk, slot, dot, grid.columns, dots);
    case 'up':
      return along(walk, slot, dot, -grid.columns, dots);
    case 'first':
      return along(walk, slot, -1, 1, dots);
    case 'last':
      return along(walk, slot, dots, -1, dots);
  }
}

function along(walk: Walk, slot: number, from: number, step: number, dots: number): number {
  const { occupants, slots, grid } = walk;
  for (let dot = from + step; dot >= 0 && dot < dots; dot += step) {
    const first = dot * grid.perDot;
    const end = Math.min(first + grid.perDot, slots);
    for (let at = first; at < end; at++) if (occupants[at] !== 0) return at;
  }
  return slot;
}
