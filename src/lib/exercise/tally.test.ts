import { expect, it } from 'vitest';
import { RUNS } from './evaluate';
import { tallyOf } from './tally';

const exercise = { checks: [{}, {}, {}] } as unknown as Parameters<typeof tallyOf>[0];

it('counts the checks, with the one that all exercises have, and those that broke', () => {
  expect(tallyOf(exercise, [])).toEqual({ checks: 4, broken: 0, ran: true });
  expect(tallyOf(exercise, [{ check: 'a' }])).toEqual({ checks: 4, broken: 1, ran: true });
});

it('knows a program that did not run to the end, and a text that is none', () => {
  const failures = [{ check: RUNS }, { check: 'a' }];
  expect(tallyOf(exercise, failures)).toEqual({ checks: 4, broken: 2, ran: false });
  expect(tallyOf(exercise, null)).toEqual({ checks: 4, broken: 4, ran: false });
});
