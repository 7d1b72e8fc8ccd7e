import { expect, it } from 'vitest';
import { reachabilityFindings, type Unreachable } from './reachability';

const task = (task: number, more: Partial<Unreachable> = {}): Unreachable => ({
  task,
  entry: 'worker',
  spawnSite: 7,
  stack: [3, 5],
  reason: 'chan receive',
  since: task,
  ...more,
});

it('groups tasks that have one story, the most first', () => {
  const found = reachabilityFindings([
    task(2, { entry: 'other' }),
    task(9),
    task(4),
    task(5, { stack: [4] }),
    task(6, { stack: [4], reason: 'select' }),
  ]);
  expect(found).toEqual([
    {
      detector: 'reachability',
      entry: 'worker',
      spawnSite: 7,
      waitSite: 3,
      reason: 'chan receive',
      count: 2,
      sinceFrame: 4,
      example: 4,
    },
    expect.objectContaining({ entry: 'other', count: 1, example: 2 }),
    expect.objectContaining({ waitSite: 4, reason: 'chan receive', example: 5 }),
    expect.objectContaining({ waitSite: 4, reason: 'select', example: 6 }),
  ]);
});

it('finds nothing in nothing', () => {
  expect(reachabilityFindings([])).toEqual([]);
});
