import { expect, it } from 'vitest';
import { workers } from './collector';

it.each([
  // GOMAXPROCS, processors that only mark, share that each of the others gives: as Go's startCycle computes them.
  [1, 0, 0.25],
  [2, 0, 0.25],
  [3, 0, 0.25],
  [4, 1, 0],
  [5, 1, 0],
  [6, 1, 0.5 / 6],
  [7, 2, 0],
  [8, 2, 0],
  [63, 16, 0],
])('with %i processors %i only mark and each gives %f', (procs, dedicated, fraction) => {
  expect(workers(procs)).toEqual({ dedicated, fraction });
});

it('about a quarter of all processors marks, whatever their number', () => {
  for (let procs = 1; procs <= 63; procs++) {
    const { dedicated, fraction } = workers(procs);
    const share = (dedicated + fraction * procs) / procs;
    expect(Math.abs(share - 0.25)).toBeLessThanOrEqual(0.25 * 0.3);
  }
});
