import { expect, it } from 'vitest';
import type { SiteActivity } from '$lib/analysis';
import { lineBadges } from './line-badges';

const words = { blocked: 'blocked', sleeping: 'sleeping', mixed: 'waiting' };

const program = {
  file: 'leaky.ts',
  code: '',
  map: '',
  sites: [0, 5, 11, 11].map((line) => ({ kind: 'await' as const, line, column: 1, fn: 'main' })),
};

const activity = (site: number, more: Partial<SiteActivity>): SiteActivity => ({
  site,
  spawned: 0,
  waiting: 0,
  leaked: 0,
  reason: '',
  ...more,
});

it('tells leaked tasks from those that merely wait', () => {
  const sites = [activity(2, { waiting: 10_600, leaked: 9_850, reason: 'chan receive' })];
  expect(lineBadges({ sites, program }, words)).toEqual([
    { line: 11, spawned: 0, waiting: 750, leaked: 9_850, reason: 'blocked', asleep: false },
  ]);
});

it('sums the sites of one line, and calls nobody a sleeper who is blocked', () => {
  const sites = [
    activity(1, { spawned: 50 }),
    activity(2, { waiting: 2, reason: 'sleep' }),
    activity(3, { waiting: 1, spawned: 7, reason: 'chan send' }),
  ];
  const [first, second] = lineBadges({ sites, program }, words);
  expect(first).toMatchObject({ line: 5, spawned: 50, waiting: 0, leaked: 0 });
  expect(second).toEqual({
    ...{ line: 11, spawned: 7, waiting: 3, leaked: 0 },
    ...{ reason: 'waiting', asleep: false },
  });
});

it('names sleepers where all sleep', () => {
  const sites = [activity(1, { waiting: 1, reason: 'sleep' })];
  expect(lineBadges({ sites, program }, words)).toEqual([
    { line: 5, spawned: 0, waiting: 1, leaked: 0, reason: 'sleeping', asleep: true },
  ]);
});

it('passes over sites that the program does not have', () => {
  expect(lineBadges({ sites: [activity(99, { waiting: 1 })], program }, words)).toEqual([]);
});
