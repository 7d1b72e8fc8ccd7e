import type { DotGrid } from '$lib/timeline';
import { contextOf } from './can-draw';
import { Mark } from './census';
import type { Palette, Tone } from './palette';
import { stampOf, type Stamp } from './stamp';

/** A room's dots, in device pixels of the board. */
export interface DottedRoom {
  readonly x: number;
  readonly y: number;
  readonly grid: DotGrid;
  readonly tone: Tone;
  /** One for each slot; see `Mark`. */
  readonly marks: Uint8Array;
  readonly slots: number;
}

/** A dot between rooms, in device pixels of the board. */
export interface LooseDot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tone: Tone;
  /** 0 to 1. */
  readonly strength: number;
}

/** Draws all dots of a board. */
export interface Painter {
  /** Device pixels. */
  resize(width: number, height: number): void;
  paint(rooms: readonly DottedRoom[], loose: readonly LooseDot[], palette: Palette): void;
}

/** A dot that stands for several tasks is never paler than this, even if it holds only one of them. */
const PALEST = 0.35;

/** What is left of a dot's strength when something else is picked. */
const DIMMED = 0.3;

/**
 * Draws into the pixels of one image, which then goes to the canvas at once. Dots are stamped from masks, so
 * that ten large discs and a hundred thousand small squares take the same path, and the cost is bounded by the
 * number of tasks and of pixels.
 */
export function createPainter(canvas: HTMLCanvasElement): Painter {
  const context = contextOf(canvas);
  let image: ImageData | null = null;
  let pixels = new Uint32Array();
  const stamps = new Map<string, Stamp>();

  function cached(tone: Tone, size: number): Stamp {
    const key = `${tone} ${size}`;
    let stamp = stamps.get(key);
    if (stamp === undefined) stamps.set(key, (stamp = stampOf(tone, size)));
    return stamp;
  }

  function press({ size, cover }: Stamp, at: number, rgb: number, strength: number): void {
    const { width } = canvas;
    for (let y = 0; y < size; y++) {
      const row = at + y * width;
      for (let x = 0; x < size; x++) {
        const alpha = cover[y * size + x];
        if (alpha !== 0) pixels[row + x] = rgb | ((alpha * strength) << 24);
      }
    }
  }

  function paintRoom(room: DottedRoom, { inks, settled }: Palette): void {
    const { grid, marks } = room;
    const { columns, pitch, perDot } = grid;
    const own = cached(room.tone, grid.dot);
    const leaked = cached('leaked', grid.dot);
    const slots = Math.min(room.slots, columns * grid.rows * perDot);
    const { width } = canvas;
    let column = 0;
    let at = room.y * width + room.x;
    for (let first = 0; first < slots; first += perDot) {
      const seen = perDot === 1 ? ONE[marks[first]] : merge(marks, first, perDot, slots);
      if (seen.taken !== 0) {
        const leaks = seen.leaked * 2 >= seen.taken;
        const ink = inks[leaks ? 'leaked' : room.tone];
        const full = PALEST + (1 - PALEST) * Math.min(1, seen.taken / perDot);
        const strength = (leaks || seen.fresh ? full : full * settled) * (seen.dim ? DIMMED : 1);
        press(leaks ? leaked : own, at, seen.fresh ? ink.fresh : ink.base, strength);
      }
      at += pitch;
      if (++column === columns) {
        column = 0;
        at += width * pitch - columns * pitch;
      }
    }
  }

  function paintLoose({ x, y, size, tone, strength }: LooseDot, { inks }: Palette): void {
    const inside = x >= 0 && y >= 0 && x + size <= canvas.width && y + size <= canvas.height;
    if (inside) press(cached(tone, size), y * canvas.width + x, inks[tone].fresh, strength);
  }

  return {
    resize(width, height) {
      canvas.width = width;
      canvas.height = height;
      image = width > 0 && height > 0 ? new ImageData(width, height) : null;
      pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0));
    },
    paint(rooms, loose, palette) {
      if (context === null || image === null) return;
      pixels.fill(0);
      for (const room of rooms) paintRoom(room, palette);
      for (const dot of loose) paintLoose(dot, palette);
      context.putImageData(image, 0, 0);
    },
  };
}

/** What the slots behind one dot hold. */
interface Seen {
  readonly taken: number;
  readonly leaked: number;
  readonly fresh: boolean;
  /** Nothing of it belongs to what is picked. */
  readonly dim: boolean;
}

/** By mark, for dots that stand for one task each. */
const ONE: readonly Seen[] = Array.from({ length: 16 }, (_, mark) => ({
  taken: mark & Mark.taken,
  leaked: mark & Mark.leaked ? 1 : 0,
  fresh: (mark & Mark.fresh) !== 0,
  dim: (mark & Mark.dim) !== 0,
}));

function merge(marks: Uint8Array, first: number, count: number, slots: number): Seen {
  const end = Math.min(first + count, slots);
  let taken = 0;
  let leaked = 0;
  let dimmed = 0;
  let fresh = 0;
  for (let slot = first; slot < end; slot++) {
    const mark = marks[slot];
    taken += mark & Mark.taken;
    leaked += (mark & Mark.leaked) >> 1;
    dimmed += (mark & Mark.dim) >> 3;
    fresh |= mark & Mark.fresh;
  }
  return { taken, leaked, fresh: fresh !== 0, dim: dimmed === taken };
}
