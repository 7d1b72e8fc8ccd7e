import { squarified } from './squarified';
import type { Rect, Size } from './rect';

/** A waiting room's place on the board. */
export interface PlacedRoom extends Rect {
  /** Site and wait reason, as the trace packs them. */
  readonly place: number;
}

export const ROOM_GAP = 8;

/** A room smaller than this cannot show its title, in CSS pixels. */
const LEAST: Size = { width: 120, height: 40 };

/** Titles are long and low, so rooms may be: widths count only a third when rooms are made square. */
const STRETCH = 3;

/** How much peaks count for areas. The first with which all rooms are legible is taken. */
const DAMPINGS = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0];

/**
 * Lays out waiting rooms as a squarified treemap, in the order in which they were first entered.
 *
 * Areas follow the *peak* of each room over the whole run, by its number of binary digits: ten tasks and ten
 * thousand both stay legible, and a growing run moves the rooms only when one of them doubles. It is a pure
 * function of peaks and size, so that scrubbing moves no room.
 */
export function layoutRooms(peaks: ReadonlyMap<number, number>, size: Size): PlacedRoom[] {
  for (const damping of DAMPINGS) {
    const placed = squarify(peaks, size, damping);
    if (placed.every(({ width, height }) => width >= LEAST.width && height >= LEAST.height))
      return placed;
  }
  return alike([...peaks.keys()], size);
}

/** The height at which so many rooms are legible in a width. */
export function heightFor(rooms: number, width: number): number {
  const rows = Math.ceil(rooms / columnsIn(width));
  return Math.max(0, rows * (LEAST.height + ROOM_GAP) - ROOM_GAP);
}

/** Rooms of one size, row by row: what is left when there are too many for sizes to say something. */
function alike(places: readonly number[], size: Size): PlacedRoom[] {
  const columns = columnsIn(size.width);
  const rows = Math.ceil(places.length / columns);
  const width = Math.floor((size.width + ROOM_GAP) / columns) - ROOM_GAP;
  const height = Math.floor((size.height + ROOM_GAP) / rows) - ROOM_GAP;
  return places.map((place, i) => ({
    place,
    x: (i % columns) * (width + ROOM_GAP),
    y: Math.floor(i / columns) * (height + ROOM_GAP),
    width: Math.max(0, width),
    height: Math.max(0, height),
  }));
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + ROOM_GAP) / (LEAST.width + ROOM_GAP)));
}

function squarify(peaks: ReadonlyMap<number, number>, size: Size, damping: number): PlacedRoom[] {
  const weights = [...peaks.values()].map(
    (peak) => (1 + Math.ceil(Math.log2(1 + peak))) ** damping,
  );
  // The gap is part of each room's cell and is cut off at its right and lower side.
  const cells = squarified(weights, {
    x: 0,
    y: 0,
    width: (size.width + ROOM_GAP) / STRETCH,
    height: size.height + ROOM_GAP,
  });
  return [...peaks.keys()].map((place, i) => {
    const cell = cells[i];
    const x = Math.round(cell.x * STRETCH);
    const y = Math.round(cell.y);
    return {
      place,
      x,
      y,
      width: Math.max(0, Math.round((cell.x + cell.width) * STRETCH) - ROOM_GAP - x),
      height: Math.max(0, Math.round(cell.y + cell.height) - ROOM_GAP - y),
    };
  });
}
