import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparedLines } from './compared';

const short = (from: string, to: string): string[] =>
  comparedLines(from, to).map(
    ({ kind, before, after, text }) => `${before ?? '-'}/${after ?? '-'} ${kind} ${text}`,
  );

it('tells what is removed and what is added, with the numbers of both texts', () => {
  expect(short('a\nb\nc\n', 'a\nB\nc\nd\n')).toEqual([
    '1/1 same a',
    '2/- removed b',
    '-/2 added B',
    '3/3 same c',
    '-/4 added d',
  ]);
});

it('makes nothing of a line break at the end', () => {
  expect(short('a\nb', 'a\nb\n')).toEqual(['1/1 same a', '2/2 same b']);
});

it('leaves out no line and invents none', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', '  c'), { minLength: 1 })
    .map((lines) => `${lines.join('\n')}\n`);
  fc.assert(
    fc.property(text, text, (from, to) => {
      const lines = comparedLines(from, to);
      const of = (kind: string) =>
        lines
          .filter((line) => line.kind !== kind)
          .map((line) => `${line.text}\n`)
          .join('');
      expect([of('added'), of('removed')]).toEqual([from, to]);
    }),
  );
});
