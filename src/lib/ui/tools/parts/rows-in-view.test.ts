import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInView, scrollToRow } from './rows-in-view';

const HEIGHT = 24;

describe('rows in view', () => {
  it('are few, and fill the viewport, wherever one scrolls in two million rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 30, max: 900 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, viewport, part) => {
          const { height } = rowsInView(rows, HEIGHT, viewport, 0);
          const scrollTop = part * Math.max(0, height - viewport);
          const { first, end, top } = rowsInView(rows, HEIGHT, viewport, scrollTop);
          expect(end - first).toBeLessThan(viewport / HEIGHT + 16);
          expect(first === 0 || top <= scrollTop + 0.01).toBe(true);
          const bottom = top + (end - first) * HEIGHT;
          expect(end === rows || bottom >= scrollTop + viewport - 0.01).toBe(true);
        },
      ),
    );
  });

  it('come to the last row at the end of the scroll bar', () => {
    for (const rows of [100, 1_000_000, 5_000_000]) {
      const { height } = rowsInView(rows, HEIGHT, 300, 0);
      expect(height).toBeLessThanOrEqual(8_000_000);
      expect(rowsInView(rows, HEIGHT, 300, height - 300).end).toBe(rows);
    }
  });

  it('hold a row that was scrolled to, wholly, and do not move for one that is seen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, from, to) => {
          const viewport = 240;
          const { height } = rowsInView(rows, HEIGHT, viewport, 0);
          const row = Math.floor(to * (rows - 1));
          const at = scrollToRow(row, rows, HEIGHT, viewport, from * (height - viewport));
          const { first, top } = rowsInView(rows, HEIGHT, viewport, at);
          const y = top + (row - first) * HEIGHT - at;
          expect(y).toBeGreaterThan(-0.5);
          expect(y + HEIGHT).toBeLessThan(viewport + 0.5);
          expect(scrollToRow(row, rows, HEIGHT, viewport, at)).toBeCloseTo(at, 3);
        },
      ),
    );
  });
});
