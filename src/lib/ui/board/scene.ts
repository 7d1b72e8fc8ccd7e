import {
  bodyOf,
  fitDots,
  headLines,
  seats,
  slotAt,
  type BoardLayout,
  type PlacedRoom,
  type Rect,
} from '$lib/timeline';
import { Room } from '$lib/trace';
import type { BoardCensus, RoomCensus } from './census';
import type { DottedRoom } from './painter';
import type { Tone } from './palette';
import { isSleep } from './places';

/** A room as it is drawn, and what a pointer finds in it. */
export interface SceneRoom extends DottedRoom {
  /** Its number in the trace. */
  readonly room: number;
  /** Slot of its first dot: a processor is a part of its room. */
  readonly firstSlot: number;
  /** Task in each slot; 0 where it is free. */
  readonly occupants: Uint32Array;
}

/** What the scene depends on beside what the rooms hold. */
export interface SceneFrame {
  readonly layout: BoardLayout;
  readonly peaks: ReadonlyMap<number, number>;
  readonly procs: number;
  /** Device pixels for each CSS pixel. */
  readonly ratio: number;
}

/** A dot, in device pixels of the board. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const QUEUE_PITCH = 8;
const WAITING_PITCH = 12;
const OPENED_PITCH = 18;
const LARGEST_SEATED = 11;

/** Everything on a board that has dots. Rooms that are empty are there too: something may fly there. */
export function sceneOf(frame: SceneFrame, census: BoardCensus): SceneRoom[] {
  const { layout, procs, ratio } = frame;
  const [spawned, runnable, running] = census.rooms;
  const scene = [
    queue(layout.spawn, spawned, ratio),
    queue(layout.queue, runnable, ratio),
    ...seats(bodyOf(layout.running, 1), procs).map((seat, proc) =>
      seated(seat, proc, running, ratio),
    ),
  ];
  for (const placed of layout.rooms) {
    const held = census.byPlace.get(placed.place);
    if (held === undefined) continue;
    const { body, grid } = waitingGrid(frame, placed);
    scene.push({ ...corner(body, ratio), grid, tone: toneOf(held), ...contents(held) });
  }
  return scene;
}

/** An opened room alone: the same slots, as large as the whole board lets them be. */
export function openedScene(
  body: Rect,
  held: RoomCensus,
  capacity: number,
  ratio: number,
): SceneRoom[] {
  const grid = fitDots(device(body, ratio), capacity, ratio, { largestPitch: OPENED_PITCH });
  return [{ ...corner(body, ratio), grid, tone: toneOf(held), ...contents(held) }];
}

/**
 * Slots that an opened room has a place for. It is a close-up: they are as large as what is there allows, and
 * change size only when that doubles, up to the room's peak.
 */
export function capacityOf(
  { index, room, slots }: RoomCensus,
  peaks: ReadonlyMap<number, number>,
): number {
  const doubled = 2 ** Math.ceil(Math.log2(Math.max(8, slots)));
  const peak = index > Room.running ? (peaks.get(room.place) ?? doubled) : doubled;
  return Math.max(1, slots, Math.min(doubled, peak));
}

/** How a waiting room's dots are laid out. It depends on the room's peak, not on what it holds. */
export function waitingGrid({ peaks, ratio }: SceneFrame, placed: PlacedRoom) {
  const body = bodyOf(placed, headLines(placed));
  const grid = fitDots(device(body, ratio), peaks.get(placed.place) ?? 1, ratio, {
    largestPitch: WAITING_PITCH,
  });
  return { body, grid };
}

/** The task under a point, in device pixels, and how many more its dot stands for. */
export function taskAt(
  scene: readonly SceneRoom[],
  x: number,
  y: number,
): { task: number; others: number } | null {
  for (const { x: left, y: top, grid, occupants, slots } of scene) {
    const first = slotAt(grid, x - left, y - top);
    if (first < 0) continue;
    const tasks = occupants.subarray(first, Math.min(first + grid.perDot, slots));
    const taken = tasks.filter((task) => task !== 0);
    return taken.length === 0 ? null : { task: taken[0], others: taken.length - 1 };
  }
  return null;
}

/** Where a slot's dot is drawn; null where it has none. */
export function dotOf(scene: readonly SceneRoom[], room: number, slot: number): Dot | null {
  for (const placed of scene) {
    if (placed.room !== room) continue;
    const { x, y, grid, firstSlot } = placed;
    const dot = Math.floor((slot - firstSlot) / grid.perDot);
    if (dot < 0 || dot >= grid.columns * grid.rows) continue;
    return {
      x: x + (dot % grid.columns) * grid.pitch,
      y: y + Math.floor(dot / grid.columns) * grid.pitch,
      size: grid.dot,
    };
  }
  return null;
}

function toneOf({ index, room }: RoomCensus): Tone {
  if (index < Room.running) return 'runnable';
  if (index === Room.running) return 'running';
  return isSleep(room.place) ? 'sleeping' : 'blocked';
}

/** A queue has no peak of its own in the series: its dots shrink when it doubles beyond what fits. */
function queueCapacity(slots: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(32, slots)));
}

function queue(rect: Rect, held: RoomCensus, ratio: number): SceneRoom {
  const body = bodyOf(rect, 1);
  const grid = fitDots(device(body, ratio), queueCapacity(held.slots), ratio, {
    largestPitch: QUEUE_PITCH,
  });
  return { ...corner(body, ratio), grid, tone: 'runnable', ...contents(held) };
}

function seated(
  seat: Rect,
  proc: number,
  { index, marks, room, slots }: RoomCensus,
  ratio: number,
): SceneRoom {
  const size = Math.max(
    2,
    Math.round(Math.min(LARGEST_SEATED, seat.width - 4, seat.height - 4) * ratio),
  );
  return {
    x: Math.round((seat.x + seat.width / 2) * ratio - size / 2),
    y: Math.round((seat.y + seat.height / 2) * ratio - size / 2),
    grid: { pitch: size, dot: size, columns: 1, rows: 1, perDot: 1 },
    tone: 'running',
    room: index,
    firstSlot: proc,
    marks: marks.subarray(proc, proc + 1),
    occupants: room.occupants.subarray(proc, proc + 1),
    slots: proc < slots ? 1 : 0,
  };
}

function contents({ index, marks, room, slots }: RoomCensus) {
  return { room: index, firstSlot: 0, marks, occupants: room.occupants, slots };
}

function corner({ x, y }: Rect, ratio: number) {
  return { x: Math.round(x * ratio), y: Math.round(y * ratio) };
}

function device({ width, height }: Rect, ratio: number) {
  return { width: Math.floor(width * ratio), height: Math.floor(height * ratio) };
}
