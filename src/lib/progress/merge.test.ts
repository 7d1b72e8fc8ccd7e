import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeKept, type Kept } from './merge';
import { NO_PROGRESS } from './store';

const nothing: Kept = { lessons: {}, answers: {} };

it('takes the furthest, the best and the most of each lesson', () => {
  const here: Kept = {
    lessons: { a: { ...NO_PROGRESS, step: 3, best: 0.5, hints: 2 } },
    answers: { a: { program: 'here', score: 0.5 } },
  };
  const other: Kept = {
    lessons: {
      a: { step: 1, isSolved: true, best: 1, checked: 4, hints: 1, sawSolution: true },
      b: { ...NO_PROGRESS, step: 1 },
    },
    answers: { a: { program: 'other', score: 1 }, b: { program: 'more', score: 0 } },
  };
  expect(mergeKept(here, other)).toEqual({
    lessons: {
      a: { step: 3, isSolved: true, best: 1, checked: 4, hints: 2, sawSolution: true },
      b: { ...NO_PROGRESS, step: 1 },
    },
    answers: { a: { program: 'other', score: 1 }, b: { program: 'more', score: 0 } },
  });
});

it('keeps the program that is here where the other one is no better', () => {
  const here: Kept = { lessons: {}, answers: { a: { program: 'here', score: 1 } } };
  const other: Kept = {
    lessons: { a: { ...NO_PROGRESS, best: 1, isSolved: true } },
    answers: { a: { program: 'other', score: 1 } },
  };
  expect(mergeKept(here, other).answers).toEqual(here.answers);
  expect(mergeKept(here, { ...other, answers: {} }).answers).toEqual(here.answers);
});

const lesson = fc.record({
  step: fc.nat(9),
  isSolved: fc.boolean(),
  best: fc.constantFrom(0, 0.5, 0.8, 1),
  checked: fc.nat(9),
  hints: fc.nat(3),
  sawSolution: fc.boolean(),
});
const slug = fc.constantFrom('a', 'b', 'c');
const kept = fc.record({
  lessons: fc.dictionary(slug, lesson),
  answers: fc.dictionary(
    slug,
    fc.record({ program: fc.string(), score: fc.constantFrom(0, 0.5, 1) }),
  ),
});

it('may be done twice, in either order, and loses nothing', () => {
  fc.assert(
    fc.property(kept, kept, (here, other) => {
      const both = mergeKept(here, other);
      expect(mergeKept(both, other)).toEqual(both);
      expect(mergeKept(both, here)).toEqual(both);
      expect(mergeKept(other, here).lessons).toEqual(both.lessons);
      expect(mergeKept(here, nothing)).toEqual(here);
    }),
  );
});
