import { expect, it } from 'vitest';
import { keepName, readName } from './name';
import { keepAnswer, readAnswers } from './answers';
import { forgetAll } from './forget';
import { keepProgress, keepStep, NO_PROGRESS, readProgress, watchProgress } from './store';

function memory(text?: string) {
  const kept = new Map(text === undefined ? [] : [['leaklab.progress', text]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
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
    'log-flush': { ...NO_PROGRESS, isSolved: true, best: 1 },
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
  expect(forgetAll(refused)).toBe(false);
  expect(readAnswers(refused)).toEqual({});
  expect(keepAnswer(refused, 'lost-cancel', { program: '', score: 1 })).toBe(false);
  keepName(refused, 'Ada');
  expect(readName(refused)).toBe('');
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
    '{"version":1,"lessons":{"a":{"isSolved":1,"checked":-2,"hints":1.5,"sawSolution":true,"best":7,"x":1}}}';
  expect(readProgress(memory(text))).toEqual({ a: { ...NO_PROGRESS, sawSolution: true } });
});

it('keeps the best program of each lesson, and forgets all at once', () => {
  const storage = memory();
  const keep = (lesson: string, program: string, score: number) =>
    keepAnswer(storage, lesson, { program, score });
  keep('lost-cancel', 'one', 0.5);
  keep('log-flush', 'two', 1);
  keep('lost-cancel', 'three', 0.5);
  expect(keep('lost-cancel', 'worse', 0.25)).toBe(true);
  keepProgress(storage, 'lost-cancel', { best: 0.5 });
  expect(readAnswers(storage)).toEqual({
    'lost-cancel': { program: 'three', score: 0.5 },
    'log-flush': { program: 'two', score: 1 },
  });
  keepName(storage, 'Ada');
  expect(forgetAll(storage)).toBe(true);
  expect([readAnswers(storage), readProgress(storage), readName(storage)]).toEqual([{}, {}, '']);
});

it.each([
  '',
  '7',
  '{"version":9,"answers":{"a":"x"}}',
  '{"version":1,"answers":[]}',
  '{"version":1,"answers":{"a":"x","b":{"program":1,"score":1},"c":{"program":"","score":2}}}',
])('reads no programs from %s', (text) => {
  const storage = memory();
  storage().setItem('leaklab.answers', text);
  expect(readAnswers(storage)).toEqual({});
});

it('tells what another tab has changed, until it is stopped', () => {
  const tabs = new EventTarget() as Window;
  const tell = (key: string | null) =>
    tabs.dispatchEvent(Object.assign(new Event('storage'), { key }));
  let told = 0;
  const stop = watchProgress(tabs, () => told++);
  tell('leaklab.theme');
  expect(told).toBe(0);
  tell('leaklab.progress');
  tell(null);
  expect(told).toBe(2);
  stop();
  tell('leaklab.progress');
  expect(told).toBe(2);
});

it('keeps the name under which results were handed in', () => {
  const storage = memory();
  expect(readName(storage)).toBe('');
  keepName(storage, 'Ada');
  expect(readName(storage)).toBe('Ada');
});
