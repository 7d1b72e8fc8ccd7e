import { describe, expect, it } from 'vitest';
import { shownLines } from './shown-lines';

const original = 'go(tick);\n}';
const highlighted = ['<b>go</b>(tick);', '}'];

describe('shownLines', () => {
  it('shows the original as it was highlighted', () => {
    expect(shownLines(original, original, highlighted)).toBe(highlighted);
  });

  it('keeps the colours of lines that the original has, wherever they went', () => {
    expect(shownLines('{\ngo(tick);', original, highlighted)).toEqual(['{', '<b>go</b>(tick);']);
  });

  it('lets no markup out of a text that came by link', () => {
    expect(shownLines('<img src=x>&', original, highlighted)).toEqual(['&lt;img src=x&gt;&amp;']);
  });

  it('shows what hides in such a text, and keeps its indentation', () => {
    const hidden = '\tif (a) /*\u202e } \u2066if (b)\u2069 */ {';
    expect(shownLines(hidden, original, highlighted)).toEqual([
      '\tif (a) /*\\u202e } \\u2066if (b)\\u2069 */ {',
    ]);
  });
});
