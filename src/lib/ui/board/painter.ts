import type { DotGrid } from '$lib/timeline';
import { contextOf } from './can-draw';
import { Mark } from './census';
import type { Ink, Palette, Tone } from './palette';
import { disc, square, type Stamp } from './stamp';

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

/** Draws all dots of a board. */
export interface Painter {
  /** Device pixels. */
  resize(width: number, height: number): void;
  paint(rooms: readonly DottedRoom[], palette: Palette): void;
}

/** How strongly a task is drawn that has waited for a while. */
const SETTLED = 0.76;

/** A dot that stands for several tasks is never paler than this, even if it holds only one of them. */
const PALEST = 0.35;

/**
 * Draws into the pixels of one image, which then goes to the canvas at once. Dots are stamped from masks, so
 * that ten large discs and a hundred thousand small squares take the same path, and the cost is bounded by the
 * number of tasks and of pixels.
 */
export function createPainter(canvas: HTMLCanvasElement): Painter {
  const context = contextOf(canvas);
  let image: ImageData | null = null;
  let pixels = new Uint32Array();
  const discs = new Map<number, Stamp>();
  const squares = new Map<number, Stamp>();

  const stampOf = (cache: Map<number, Stamp>, make: (size: number) => Stamp, size: number) => {
    let stamp = cache.get(size);
    if (stamp === undefined) cache.set(size, (stamp = make(size)));
    return stamp;
  };

  function press(stamp: Stamp, at: number, rgb: number, strength: number): void {
    const { size, cover } = stamp;
    for (let y = 0; y < size; y++) {
      const row = at + y * canvas.width;
      for (let x = 0; x < size; x++) {
        const alpha = cover[y * size + x];
        if (alpha !== 0) pixels[row + x] = rgb | ((alpha * strength) << 24);
      }
    }
  }

  function paintRoom(room: DottedRoom, palette: Palette): void {
    const { grid, marks } = room;
    const round = stampOf(discs, disc, grid.dot);
    const edged = stampOf(squares, square, grid.dot);
    const slots = Math.min(room.slots, grid.columns * grid.rows * grid.perDot);
    const dots = Math.ceil(slots / grid.perDot);
    for (let dot = 0; dot < dots; dot++) {
      const first = dot * grid.perDot;
      const seen = grid.perDot === 1 ? ONE[marks[first]] : merge(marks, first, grid.perDot, slots);
      if (seen.taken === 0) continue;
      const leaks = seen.leaked * 2 >= seen.taken;
      const ink: Ink = leaks ? palette.leaked : palette[room.tone];
      const x = room.x + (dot % grid.columns) * grid.pitch;
      const y = room.y + Math.floor(dot / grid.columns) * grid.pitch;
      const full = PALEST + (1 - PALEST) * Math.min(1, seen.taken / grid.perDot);
      const strength = leaks || seen.fresh ? full : full * SETTLED;
      press(
        leaks ? edged : round,
        y * canvas.width + x,
        seen.fresh ? ink.fresh : ink.base,
        strength,
      );
    }
  }

  return {
    resize(width, height) {
      canvas.width = width;
      canvas.height = height;
      image = width > 0 && height > 0 ? new ImageData(width, height) : null;
      pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0));
    },
    paint(rooms, palette) {
      if (context === null || image === null) return;
      pixels.fill(0);
      for (const room of rooms) paintRoom(room, palette);
      context.putImageData(image, 0, 0);
    },
  };
}

/** What the slots behind one dot hold. */
interface Seen {
  readonly taken: number;
  readonly leaked: number;
  readonly fresh: boolean;
}

/** By mark, for dots that stand for one task each. */
const ONE: readonly Seen[] = Array.from({ length: 8 }, (_, mark) => ({
  taken: mark & Mark.taken,
  leaked: mark & Mark.leaked ? 1 : 0,
  fresh: (mark & Mark.fresh) !== 0,
}));

function merge(marks: Uint8Array, first: number, count: number, slots: number): Seen {
  const end = Math.min(first + count, slots);
  let taken = 0;
  let leaked = 0;
  let fresh = 0;
  for (let slot = first; slot < end; slot++) {
    const mark = marks[slot];
    taken += mark & Mark.taken;
    leaked += (mark & Mark.leaked) >> 1;
    fresh |= mark & Mark.fresh;
  }
  return { taken, leaked, fresh: fresh !== 0 };
}
