import { expect, it } from 'vitest';
import { asksForList, moved, readChoice, writeChoice, writeList } from './choice';

const slugs = ['a', 'b-c', 'd'];

it('reads what it wrote, in order', () => {
  for (const chosen of [[], ['d'], ['d', 'a', 'b-c']]) {
    expect(readChoice(writeChoice(chosen), slugs)).toEqual(chosen);
  }
  expect(writeChoice([])).toBe('');
  expect(writeChoice(['b-c', 'a'])).toBe('?lessons=b-c,a');
});

it('tells the list for learners from the leader’s page', () => {
  expect(writeList(['a', 'd'])).toBe('?lessons=a,d&view=list');
  expect(asksForList(writeList(['a']))).toBe(true);
  expect(readChoice(writeList(['d', 'a']), slugs)).toEqual(['d', 'a']);
  expect(asksForList('?LESSONS=a&VIEW=List')).toBe(true);
  for (const other of ['', '?lessons=a', '?view=1', '?list=view']) {
    expect(asksForList(other)).toBe(false);
  }
});

it('takes from a query only lessons that there are, each once, in any case', () => {
  expect(readChoice('?x=1&Lessons=D,zzz,d,,A', slugs)).toEqual(['d', 'a']);
  expect(readChoice('', slugs)).toEqual([]);
});

it('moves a lesson, as far as there are places', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a'], 'x', 1)).toEqual(['a']);
});
