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
import type { BoardCensus, RoomCensus } from './census';
import type { DottedRoom } from './painter';
import type { Tone } from './palette';
import { isSleep } from './places';

/** A room as it is drawn, and what a pointer finds in it. */
export interface SceneRoom extends DottedRoom {
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

const QUEUE_PITCH = 8;
const WAITING_PITCH = 12;
const LARGEST_SEATED = 11;

/** Everything on a board that has dots. */
export function sceneOf(frame: SceneFrame, census: BoardCensus): SceneRoom[] {
  const { layout, procs } = frame;
  const [spawned, runnable, running] = census.rooms;
  const scene = [
    queue(frame, layout.spawn, spawned),
    queue(frame, layout.queue, runnable),
    ...seats(bodyOf(layout.running, 1), procs).map((seat, proc) =>
      seated(frame, seat, proc, running),
    ),
  ];
  for (const placed of layout.rooms) {
    const held = census.byPlace.get(placed.place);
    if (held !== undefined && held.count > 0) scene.push(waiting(frame, placed, held));
  }
  return scene;
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

function waiting(frame: SceneFrame, placed: PlacedRoom, held: RoomCensus): SceneRoom {
  const { body, grid } = waitingGrid(frame, placed);
  const tone: Tone = isSleep(placed.place) ? 'sleeping' : 'blocked';
  return { ...corner(body, frame.ratio), grid, tone, ...contents(held) };
}

/** A queue has no peak of its own in the series: its dots shrink when it doubles beyond what fits. */
function queue(frame: SceneFrame, rect: Rect, held: RoomCensus): SceneRoom {
  const body = bodyOf(rect, 1);
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(32, held.slots)));
  const grid = fitDots(device(body, frame.ratio), capacity, frame.ratio, {
    largestPitch: QUEUE_PITCH,
  });
  return { ...corner(body, frame.ratio), grid, tone: 'runnable', ...contents(held) };
}

function seated(
  { ratio }: SceneFrame,
  seat: Rect,
  proc: number,
  { marks, room, slots }: RoomCensus,
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
    marks: marks.subarray(proc, proc + 1),
    occupants: room.occupants.subarray(proc, proc + 1),
    slots: proc < slots ? 1 : 0,
  };
}

function contents({ marks, room, slots }: RoomCensus) {
  return { marks, occupants: room.occupants, slots };
}

function corner({ x, y }: Rect, ratio: number) {
  return { x: Math.round(x * ratio), y: Math.round(y * ratio) };
}

function device({ width, height }: Rect, ratio: number) {
  return { width: Math.floor(width * ratio), height: Math.floor(height * ratio) };
}
