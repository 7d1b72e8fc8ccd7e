import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from './rect';
import { heightFor, layoutRooms } from './treemap';

const peaksOf = (counts: readonly number[]): Map<number, number> =>
  new Map(counts.map((count, i) => [1000 + i, count]));

const anyPeaks = fc
  .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 14 })
  .map(peaksOf);
const anySize = fc.record({
  width: fc.integer({ min: 260, max: 1400 }),
  height: fc.integer({ min: 150, max: 700 }),
});

const apart = (a: Rect, b: Rect): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('the waiting rooms', () => {
  it('are within bounds and do not overlap', () => {
    fc.assert(
      fc.property(anyPeaks, anySize, (peaks, size) => {
        const rooms = layoutRooms(peaks, size);
        rooms.forEach((room, i) => {
          expect(room.x).toBeGreaterThanOrEqual(0);
          expect(room.y).toBeGreaterThanOrEqual(0);
          expect(room.x + room.width).toBeLessThanOrEqual(size.width);
          expect(room.y + room.height).toBeLessThanOrEqual(size.height);
          for (const other of rooms.slice(i + 1)) expect(apart(room, other)).toBe(true);
        });
      }),
    );
  });

  it('stay where they are while no peak doubles', () => {
    const before = layoutRooms(peaksOf([9_000, 1, 40]), { width: 392, height: 184 });
    const after = layoutRooms(peaksOf([16_000, 1, 60]), { width: 392, height: 184 });
    expect(after).toEqual(before);
  });

  it('keep the order in which they were first entered', () => {
    const places = layoutRooms(peaksOf([3, 9_000, 2, 70]), { width: 600, height: 300 });
    expect(places.map(({ place }) => place)).toEqual([1000, 1001, 1002, 1003]);
  });

  it('give the fuller room more of the board', () => {
    const [full, sparse] = layoutRooms(peaksOf([30_000, 1]), { width: 392, height: 184 });
    expect(full.width * full.height).toBeGreaterThan(2 * sparse.width * sparse.height);
  });

  it('are legible when they get the height that they ask for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 260, max: 1400 }),
        (count, width) => {
          const size = { width, height: heightFor(count, width) };
          for (const room of layoutRooms(peaksOf(Array<number>(count).fill(7)), size)) {
            expect(room.width).toBeGreaterThanOrEqual(120);
            expect(room.height).toBeGreaterThanOrEqual(40);
          }
        },
      ),
    );
  });

  it('are none where nothing has waited', () => {
    expect(layoutRooms(new Map(), { width: 392, height: 184 })).toEqual([]);
  });
});
