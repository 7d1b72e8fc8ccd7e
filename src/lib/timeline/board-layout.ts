import type { Rect, Size } from './rect';
import { heightFor, layoutRooms, ROOM_GAP, type PlacedRoom } from './treemap';

/** Where everything of a board is, in CSS pixels from its top left. */
export interface BoardLayout {
  readonly spawn: Rect;
  readonly queue: Rect;
  readonly running: Rect;
  /** What the waiting rooms share. */
  readonly waiting: Rect;
  readonly rooms: readonly PlacedRoom[];
  readonly done: Rect;
}

/** From here on the column of the scheduler stands beside the waiting rooms; below it, above them. */
const WIDE = 440;

const COLUMN_WIDTH = 116;
const ROW_HEIGHT = 66;
const RUNNING_HEIGHT = 62;
const DONE_HEIGHT = 30;

const LEAST_WIDE = 222;
const LEAST_NARROW = 286;

/** Places the rooms of a board. A pure function: what the rooms hold at the moment does not count. */
export function layoutBoard(size: Size, peaks: ReadonlyMap<number, number>): BoardLayout {
  const frame = size.width >= WIDE ? besides(size) : below(size);
  const { waiting } = frame;
  const rooms = layoutRooms(peaks, waiting).map((room) => ({
    ...room,
    x: room.x + waiting.x,
    y: room.y + waiting.y,
  }));
  return { ...frame, rooms };
}

/** The least height of a board that has so many waiting rooms: it depends on the run, not on the moment. */
export function leastHeight(width: number, rooms: number): number {
  if (width >= WIDE) {
    const waiting = heightFor(rooms, width - COLUMN_WIDTH - ROOM_GAP - 2);
    return Math.max(LEAST_WIDE, waiting + ROOM_GAP + DONE_HEIGHT);
  }
  const waiting = heightFor(rooms, width);
  return Math.max(LEAST_NARROW, ROW_HEIGHT + waiting + 2 * ROOM_GAP + DONE_HEIGHT);
}

type Frame = Omit<BoardLayout, 'rooms'>;

function besides({ width, height }: Size): Frame {
  const x = COLUMN_WIDTH + ROOM_GAP + 2;
  const shared = Math.max(0, height - RUNNING_HEIGHT - 2 * ROOM_GAP);
  const spawnHeight = Math.round(shared / 2);
  const queueY = spawnHeight + ROOM_GAP;
  const doneY = Math.max(0, height - DONE_HEIGHT);
  return {
    spawn: { x: 0, y: 0, width: COLUMN_WIDTH, height: spawnHeight },
    queue: { x: 0, y: queueY, width: COLUMN_WIDTH, height: shared - spawnHeight },
    running: { x: 0, y: height - RUNNING_HEIGHT, width: COLUMN_WIDTH, height: RUNNING_HEIGHT },
    waiting: { x, y: 0, width: width - x, height: Math.max(0, doneY - ROOM_GAP) },
    done: { x, y: doneY, width: width - x, height: DONE_HEIGHT },
  };
}

function below({ width, height }: Size): Frame {
  const column = Math.max(0, Math.floor((width - 2 * ROOM_GAP) / 3));
  const lastX = 2 * (column + ROOM_GAP);
  const roomsY = ROW_HEIGHT + ROOM_GAP;
  const doneY = Math.max(roomsY, height - DONE_HEIGHT);
  return {
    spawn: { x: 0, y: 0, width: column, height: ROW_HEIGHT },
    queue: { x: column + ROOM_GAP, y: 0, width: column, height: ROW_HEIGHT },
    running: { x: lastX, y: 0, width: Math.max(0, width - lastX), height: ROW_HEIGHT },
    waiting: { x: 0, y: roomsY, width, height: Math.max(0, doneY - ROOM_GAP - roomsY) },
    done: { x: 0, y: doneY, width, height: DONE_HEIGHT },
  };
}

const PADDING = 9;
const HEAD_TOP = 5;
const LINE = 15;

/** Lines that a room's head has: two where the place would not fit beside what is said of the tasks. */
export function headLines({ width, height }: Size): 1 | 2 {
  return height >= (width < 180 ? 52 : 68) && width < 340 ? 2 : 1;
}

/** The part of a room under its head, which the dots fill. */
export function bodyOf(room: Rect, lines: number): Rect {
  const top = HEAD_TOP + lines * LINE + 3;
  return {
    x: room.x + PADDING,
    y: room.y + top,
    width: Math.max(0, room.width - 2 * PADDING),
    height: Math.max(0, room.height - top - 6),
  };
}

/** An opened room fills the board: under its head the pipes of channels, if it has any, and then its tasks. */
export interface OpenedLayout {
  readonly pipes: Rect;
  readonly body: Rect;
}

const OPENED_HEAD = 32;
const PIPES_HEIGHT = 58;

/** Places what is in an opened room, in pixels of the board. */
export function layoutOpened({ width, height }: Size, hasPipes: boolean): OpenedLayout {
  const inner = Math.max(0, width - 2 * PADDING);
  const pipesHeight = hasPipes ? PIPES_HEIGHT : 0;
  const top = OPENED_HEAD + (hasPipes ? pipesHeight + ROOM_GAP : 0);
  return {
    pipes: { x: PADDING, y: OPENED_HEAD, width: inner, height: pipesHeight },
    body: { x: PADDING, y: top, width: inner, height: Math.max(0, height - top - PADDING) },
  };
}

/** How many cards of at least a size fit into a rectangle, and how large they may be. */
export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
  readonly card: Size;
}

const CARD: Size = { width: 148, height: 36 };
const CARD_GAP = 6;

/** Cards for tasks of which there are few enough to write something on each; null where they do not fit. */
export function fitCards({ width, height }: Size, capacity: number): CardGrid | null {
  const columns = Math.floor((width + CARD_GAP) / (CARD.width + CARD_GAP));
  const rows = Math.floor((height + CARD_GAP) / (CARD.height + CARD_GAP));
  if (columns * rows < capacity) return null;
  // A card is read from the left: stretched over a whole wide board it would fall apart.
  const stretched = Math.floor((width + CARD_GAP) / columns) - CARD_GAP;
  return { columns, rows, card: { width: Math.min(stretched, 220), height: CARD.height } };
}

/** Where a slot's card is within the rectangle. */
export function cardAt({ columns, card }: CardGrid, slot: number): Rect {
  return {
    x: (slot % columns) * (card.width + CARD_GAP),
    y: Math.floor(slot / columns) * (card.height + CARD_GAP),
    ...card,
  };
}

/** One seat for each processor, in a row, or in two and more where they would get too narrow. */
export function seats(body: Rect, procs: number): Rect[] {
  const gap = procs > 8 ? 2 : 4;
  const least = 10;
  const perRow = Math.max(1, Math.min(procs, Math.floor((body.width + gap) / (least + gap))));
  const rows = Math.ceil(procs / perRow);
  const columns = Math.ceil(procs / rows);
  const width = Math.min(22, (body.width - gap * (columns - 1)) / columns);
  const height = Math.min(26, (body.height - gap * (rows - 1)) / rows);
  return Array.from({ length: procs }, (_, proc) => ({
    x: body.x + (proc % columns) * (width + gap),
    y: body.y + Math.floor(proc / columns) * (height + gap),
    width: Math.max(0, width),
    height: Math.max(0, height),
  }));
}
