import { expect, it } from 'vitest';
import { formatBytes, formatTime, isLate } from './figures';

it('writes sizes with three digits that count', () => {
  expect([0, 2048, 1020 * 1024, 10_601 * 2048, 100_201 * 2048].map(formatBytes)).toEqual([
    '0.0 KiB',
    '2.0 KiB',
    '1020 KiB',
    '20.7 MiB',
    '196 MiB',
  ]);
});

it('writes times in what reads best', () => {
  expect([0, 13_400, 99_999, 2_100_000, 131_200_000].map(formatTime)).toEqual([
    '0 µs',
    '13 µs',
    '0.1 ms',
    '2.1 ms',
    '131 ms',
  ]);
});

it('calls a frame late when it took longer than a sixtieth of a second', () => {
  expect(isLate(16_666_667)).toBe(false);
  expect(isLate(31_800_000)).toBe(true);
});
