import { expect, it } from 'vitest';
import { keepProgress, keepStep, NO_PROGRESS, readProgress } from './store';

function memory(text?: string) {
  const kept = new Map(text === undefined ? [] : [['leaklab.progress', text]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return () => storage;
}

const refused = (): never => {
  throw new Error('denied');
};

it('keeps each lesson by itself, and what was kept before', () => {
  const storage = memory();
  expect(keepProgress(storage, 'lost-cancel', { hints: 1 })).toBe(true);
  expect(keepProgress(storage, 'log-flush', { isSolved: true })).toBe(true);
  expect(keepProgress(storage, 'lost-cancel', { checked: 3 })).toBe(true);
  expect(readProgress(storage)).toEqual({
    'lost-cancel': { ...NO_PROGRESS, hints: 1, checked: 3 },
    'log-flush': { ...NO_PROGRESS, isSolved: true },
  });
});

it('keeps the furthest step of each lesson', () => {
  const storage = memory();
  keepStep(storage, 'lost-cancel', 0);
  expect(readProgress(storage)).toEqual({ 'lost-cancel': NO_PROGRESS });
  keepStep(storage, 'lost-cancel', 2);
  keepStep(storage, 'lost-cancel', 1);
  keepProgress(storage, 'lost-cancel', { hints: 1 });
  expect(readProgress(storage)).toEqual({ 'lost-cancel': { ...NO_PROGRESS, step: 2, hints: 1 } });
});

it('survives a browser that keeps nothing', () => {
  expect(readProgress(refused)).toEqual({});
  expect(keepProgress(refused, 'lost-cancel', { hints: 1 })).toBe(false);
  const full = { ...memory()(), setItem: refused };
  expect(keepProgress(() => full, 'lost-cancel', { hints: 1 })).toBe(false);
});

it.each([
  '',
  'null',
  '[]',
  '{"version":2,"lessons":{"a":{"isSolved":true}}}',
  '{"version":1,"lessons":7}',
  '{"version":1,"lessons":{"a":null}}',
])('reads nothing from %s', (text) => {
  expect(readProgress(memory(text))).toEqual({});
});

it('takes from a record only what it knows', () => {
  const text =
    '{"version":1,"lessons":{"a":{"isSolved":1,"checked":-2,"hints":1.5,"sawSolution":true,"x":1}}}';
  expect(readProgress(memory(text))).toEqual({ a: { ...NO_PROGRESS, sawSolution: true } });
});
