import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPair, setInLane } from './labels';

describe('the labels of two lines', () => {
  it('never meet and never leave the chart', () => {
    const room = { height: 13, top: 28, bottom: 81 };
    const height = fc.double({ min: 24, max: 85, noNaN: true });
    fc.assert(
      fc.property(height, height, (a, b) => {
        const [first, second] = labelPair(Math.min(a, b), Math.max(a, b), room);
        expect(second - first).toBeGreaterThanOrEqual(13 - 1e-9);
        expect(first).toBeGreaterThanOrEqual(room.top);
        expect(second).toBeLessThanOrEqual(room.bottom);
      }),
    );
  });
});

describe('labels of one lane', () => {
  it('stay inside it and leave out what would touch', () => {
    const labels = [
      { x: 0, width: 60 },
      { x: 50, width: 60 },
      { x: 100, width: 60 },
    ];
    expect(setInLane(labels, 0, 130)).toEqual([30, null, 100]);
    expect(setInLane([{ x: 5, width: 200 }], 0, 130)).toEqual([null]);
  });

  it('never overlap', () => {
    const label = fc.record({ x: fc.nat(500), width: fc.integer({ min: 1, max: 200 }) });
    fc.assert(
      fc.property(fc.array(label), (labels) => {
        const spans = setInLane(labels, 0, 500)
          .map((middle, i) => ({ middle, half: labels[i].width / 2 }))
          .filter((span): span is { middle: number; half: number } => span.middle !== null)
          .sort((a, b) => a.middle - b.middle);
        for (let i = 1; i < spans.length; i++) {
          const gap = spans[i].middle - spans[i].half - spans[i - 1].middle - spans[i - 1].half;
          expect(gap).toBeGreaterThanOrEqual(8 - 1e-9);
        }
      }),
    );
  });
});
