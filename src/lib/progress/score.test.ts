import { expect, it } from 'vitest';
import { scoreOf } from './score';

it('is the share of the checks that hold', () => {
  expect(scoreOf({ checks: 5, broken: 0, ran: true })).toBe(1);
  expect(scoreOf({ checks: 5, broken: 1, ran: true })).toBe(0.8);
  expect(scoreOf({ checks: 5, broken: 5, ran: true })).toBe(0);
});

it('is nothing for a program that does not run to the end', () => {
  expect(scoreOf({ checks: 5, broken: 1, ran: false })).toBe(0);
  expect(scoreOf({ checks: 0, broken: 0, ran: true })).toBe(0);
});
