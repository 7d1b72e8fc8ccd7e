import { expect, it } from 'vitest';
import { formatClaim, holds } from './claims';
import type { Claim } from './schema';

const figures = {
  ...{ live: 15_001, leaked: 12_000, spawned: 15_000, done: 0 },
  ...{ stackBytes: 30_722_048, heapBytes: 4_096, frameTime: 18_300_000, dropped: 4 },
  ...{ openConnections: 5_000, idleConnections: 2, openFiles: 1, printed: 3, said: 17 },
};

const claim = (change: Partial<Claim>): Claim => ({
  id: 'live',
  frame: 300,
  world: 'leaky',
  metric: 'live',
  op: '==',
  value: 15_001,
  ...change,
});

it.each<[Partial<Claim>, boolean]>([
  [{}, true],
  [{ value: 15_000 }, false],
  [{ value: 15_000, tolerance: 1 }, true],
  [{ value: 15_000, tolerance: 0.5 }, false],
  [{ op: '<=', value: 15_001 }, true],
  [{ op: '<=', value: 15_000 }, false],
  [{ op: '<=', value: 15_000, tolerance: 1 }, true],
  [{ op: '>=', value: 15_002 }, false],
  [{ op: '>=', value: 15_002, tolerance: 1 }, true],
  [{ metric: 'leaked', value: 12_000 }, true],
  [{ metric: 'spawned', value: 15_000 }, true],
  [{ metric: 'stackBytes', value: 30_722_048 }, true],
])('%o is %s', (change, truth) => {
  expect(holds(claim(change), figures)).toBe(truth);
});

it('shows counts with separators and bytes in binary units', () => {
  expect(formatClaim(claim({}), 'en')).toBe('15,001');
  expect(formatClaim(claim({}), 'zh')).toBe('15,001');
  expect(formatClaim(claim({ metric: 'stackBytes', value: 30_722_048 }), 'en')).toBe(
    '29.3\u00a0MiB',
  );
  expect(formatClaim(claim({ metric: 'stackBytes', value: 2_048 }), 'zh')).toBe('2.0\u00a0KiB');
  expect(formatClaim(claim({ metric: 'frameTime', value: 18_340_000 }), 'en')).toBe('18.3\u00a0ms');
});
