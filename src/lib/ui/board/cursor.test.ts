import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveCursor, nearestTaken } from './cursor';

const walk = (occupants: number[], columns = 3, perDot = 1) => ({
  occupants: Uint32Array.from(occupants),
  slots: occupants.length,
  grid: { columns, perDot },
});

describe('the cursor of a room', () => {
  it('goes by dots and rows, over those that are free', () => {
    const room = walk([1, 0, 3, 4, 5, 0, 7, 8]);
    expect(moveCursor(room, 0, 'right')).toBe(2);
    expect(moveCursor(room, 2, 'left')).toBe(0);
    expect(moveCursor(room, 0, 'down')).toBe(3);
    expect(moveCursor(room, 7, 'up')).toBe(4);
    expect(moveCursor(room, 4, 'first')).toBe(0);
    expect(moveCursor(room, 0, 'last')).toBe(7);
  });

  it('stays at the ends', () => {
    const room = walk([1, 2, 3]);
    expect(moveCursor(room, 2, 'right')).toBe(2);
    expect(moveCursor(room, 0, 'up')).toBe(0);
  });

  it('goes from dot to dot where each stands for several', () => {
    const room = walk([1, 2, 0, 0, 0, 6, 7, 8], 2, 2);
    expect(moveCursor(room, 0, 'right')).toBe(5);
    expect(moveCursor(room, 5, 'right')).toBe(6);
  });

  it('is never at a free slot, in whichever room and by whichever keys', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom('up', 'down', 'left', 'right', 'first', 'last')),
        (occupants, columns, perDot, keys) => {
          const room = walk(occupants, columns, perDot);
          let slot = nearestTaken(room, 0);
          if (slot < 0) return;
          for (const key of keys) {
            slot = moveCursor(room, slot, key)!;
            expect(occupants[slot]).not.toBe(0);
          }
        },
      ),
    );
  });

  it('has nowhere to be in an empty room', () => {
    expect(nearestTaken(walk([0, 0]), 0)).toBe(-1);
    expect(nearestTaken(walk([0, 4, 0]), 2)).toBe(1);
  });
});
