import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitDots, slotAt } from './dot-grid';

const limits = { largestPitch: 12 };
const anyRoom = fc.record({
  width: fc.integer({ min: 20, max: 1000 }),
  height: fc.integer({ min: 8, max: 500 }),
});
const anyRatio = fc.constantFrom(1, 1.25, 1.5, 2, 3);

describe('dots', () => {
  it('have a place for every slot up to the capacity, inside the room', () => {
    fc.assert(
      fc.property(
        anyRoom,
        anyRatio,
        fc.integer({ min: 1, max: 200_000 }),
        (room, ratio, capacity) => {
          const device = { width: room.width * ratio, height: room.height * ratio };
          const grid = fitDots(device, capacity, ratio, limits);
          expect(grid.columns * grid.rows * grid.perDot).toBeGreaterThanOrEqual(capacity);
          expect(grid.columns * grid.pitch).toBeLessThanOrEqual(device.width);
          expect(grid.rows * grid.pitch).toBeLessThanOrEqual(device.height);
          expect(grid.dot).toBeGreaterThanOrEqual(1.5 * ratio);
          expect(grid.dot).toBeLessThanOrEqual(grid.pitch);
          if (grid.perDot > 1) expect(grid.dot).toBe(grid.pitch);
        },
      ),
    );
  });

  it('are as large as the room allows, and no larger than reads well', () => {
    const room = { width: 374, height: 110 };
    const pitches = [1, 100, 1_000, 4_000].map(
      (capacity) => fitDots(room, capacity, 1, limits).pitch,
    );
    expect(pitches).toEqual([12, 12, 6, 3]);
  });

  it('become an area without gaps where they can no longer be told apart', () => {
    const room = { width: 374, height: 110 };
    const one = fitDots(room, 8_000, 1, limits);
    expect([one.pitch, one.dot, one.perDot]).toEqual([2, 2, 1]);
    const several = fitDots(room, 30_000, 1, limits);
    expect([several.pitch, several.dot, several.perDot]).toEqual([2, 2, 3]);
  });

  it('are found again by the point at their middle', () => {
    fc.assert(
      fc.property(
        anyRoom,
        fc.integer({ min: 1, max: 50_000 }),
        fc.nat(),
        (room, capacity, pick) => {
          const grid = fitDots(room, capacity, 1, limits);
          const slot = pick % capacity;
          const dot = Math.floor(slot / grid.perDot);
          const x = (dot % grid.columns) * grid.pitch + grid.dot / 2;
          const y = Math.floor(dot / grid.columns) * grid.pitch + grid.dot / 2;
          const first = slotAt(grid, x, y);
          expect(first).toBeLessThanOrEqual(slot);
          expect(first + grid.perDot).toBeGreaterThan(slot);
        },
      ),
    );
  });

  it('are not beside the grid', () => {
    const grid = fitDots({ width: 100, height: 50 }, 10, 1, limits);
    expect(slotAt(grid, -1, 5)).toBe(-1);
    expect(slotAt(grid, 5, 50)).toBe(-1);
  });
});
