import { expect, it } from 'vitest';
import { magnification } from './presenter';

it('makes letters larger where there is room both ways, and never smaller', () => {
  expect(magnification(390, 844)).toBe(1);
  expect(magnification(1_440, 900)).toBeCloseTo(1.4, 1);
  expect(magnification(1_920, 1_080)).toBeCloseTo(1.74, 1);
  expect(magnification(1_920, 500)).toBe(1);
  expect(magnification(5_120, 2_880)).toBe(2);
});

it('leaves both worlds their room beside each other', () => {
  // Below 936 px the stage shows one world.
  for (let width = 1_028; width < 6_000; width += 7) {
    expect(width / magnification(width, 9_000)).toBeGreaterThan(936);
  }
});
