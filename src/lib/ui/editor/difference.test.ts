import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './difference';

describe('difference', () => {
  it('leaves alone what both texts begin and end with', () => {
    expect(difference('go(a);\n}', 'go(bb);\n}')).toEqual({ start: 3, end: 4, inserted: 'bb' });
  });

  it('does not count a letter for the beginning and the end at once', () => {
    expect(difference('aa', 'aaa')).toEqual({ start: 2, end: 2, inserted: 'a' });
  });

  it('is all that it takes to make one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, inserted } = difference(before, after);
        expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after);
      }),
    );
  });
});
