import type { Size } from './rect';

/**
 * How the slots of a room become dots, in device pixels: slot 0 at the top left, row by row. Where there are
 * more slots than dots that can be told apart, the gaps go and the dots become cells of an area, whose shade says how
 * full they are: each then stands for `perDot` slots that follow each other.
 */
export interface DotGrid {
  /** From one dot to the next. */
  readonly pitch: number;
  /** Width and height of a dot. */
  readonly dot: number;
  readonly columns: number;
  readonly rows: number;
  readonly perDot: number;
}

/** The smallest dot that still reads as one, in CSS pixels. */
const SMALLEST_DOT = 1.5;

/** Sizes in CSS pixels beyond which a dot is not read any better. */
export interface DotLimits {
  readonly largestPitch: number;
}

/**
 * The largest dots with which `capacity` slots fit. A pure function of room and capacity: it does not know how
 * many slots are taken, so nothing changes size while the room fills.
 */
export function fitDots(
  size: Size,
  capacity: number,
  ratio: number,
  { largestPitch }: DotLimits,
): DotGrid {
  const least = Math.max(2, Math.ceil(SMALLEST_DOT * ratio));
  const smallest = least + Math.max(1, Math.round(ratio / 2));
  const largest = Math.max(smallest, Math.round(largestPitch * ratio));
  if (dotsAt(size, smallest) < capacity) return area(size, capacity, least);
  let pitch = largest;
  while (pitch > smallest && dotsAt(size, pitch) < capacity) pitch--;
  const gap = Math.max(1, Math.min(Math.round(pitch * 0.24), pitch - least));
  return {
    pitch,
    dot: pitch - gap,
    columns: Math.floor(size.width / pitch),
    rows: Math.floor(size.height / pitch),
    perDot: 1,
  };
}

/** What dots become when they can no longer be told apart: cells without gaps, each for as few slots as fit. */
function area(size: Size, capacity: number, cell: number): DotGrid {
  const most = dotsAt(size, cell);
  return {
    pitch: cell,
    dot: cell,
    columns: Math.floor(size.width / cell),
    rows: Math.floor(size.height / cell),
    perDot: most === 0 ? 1 : Math.max(1, Math.ceil(capacity / most)),
  };
}

function dotsAt(size: Size, pitch: number): number {
  return Math.floor(size.width / pitch) * Math.floor(size.height / pitch);
}

/** The first slot of the dot at a point of the grid, or -1 beside it. Gaps belong to the dot before them. */
export function slotAt(grid: DotGrid, x: number, y: number): number {
  const column = Math.floor(x / grid.pitch);
  const row = Math.floor(y / grid.pitch);
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return -1;
  return (row * grid.columns + column) * grid.perDot;
}
