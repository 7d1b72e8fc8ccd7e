import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  cardAt,
  fitCards,
  headLines,
  layoutBoard,
  layoutOpened,
  leastHeight,
  seats,
} from './board-layout';
import type { Rect } from './rect';

const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 1e-9 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-9;

const anyPeaks = fc
  .array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 12 })
  .map((counts) => new Map(counts.map((count, i) => [i + 1, count])));

describe('a board', () => {
  it('has everything inside it, wide or narrow', () => {
    fc.assert(
      fc.property(anyPeaks, fc.integer({ min: 300, max: 1200 }), (peaks, width) => {
        const height = leastHeight(width, peaks.size);
        const board = { x: 0, y: 0, width, height };
        const layout = layoutBoard(board, peaks);
        const { spawn, queue, running, waiting, done } = layout;
        for (const rect of [spawn, queue, running, waiting, done, ...layout.rooms]) {
          expect(within(rect, board)).toBe(true);
        }
        for (const room of layout.rooms) {
          expect(within(room, waiting)).toBe(true);
          expect(within(bodyOf(room, headLines(room)), room)).toBe(true);
        }
      }),
    );
  });

  it('seats every processor inside its room', () => {
    const room = { x: 126, y: 10, width: 116, height: 62 };
    for (const procs of [1, 2, 4, 8, 16]) {
      const body = bodyOf(room, 1);
      const all = seats(body, procs);
      expect(all).toHaveLength(procs);
      for (const seat of all) expect(within(seat, body)).toBe(true);
    }
  });

  it('has room for pipes and tasks in a room that is opened, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1200 }), fc.boolean(), (width, hasPipes) => {
        const size = { width, height: leastHeight(width, 1) };
        const { pipes, body } = layoutOpened(size, hasPipes);
        for (const part of [pipes, body]) expect(within(part, { x: 0, y: 0, ...size })).toBe(true);
        expect(body.y).toBeGreaterThanOrEqual(pipes.y + pipes.height);
        expect(body.height).toBeGreaterThan(80);
      }),
    );
  });

  it('writes on cards while there are few tasks, and lays them out by slot', () => {
    const body = { x: 0, y: 0, width: 500, height: 130 };
    const cards = fitCards(body, 9);
    expect(cards?.columns).toBe(3);
    const all = Array.from({ length: 9 }, (_, slot) => cardAt(cards!, slot));
    for (const card of all) expect(within(card, body)).toBe(true);
    expect(new Set(all.map(({ x, y }) => `${x},${y}`)).size).toBe(9);
    expect(fitCards(body, 10)).toBeNull();
  });
});
