import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertJson, inertLines } from './inert';

/** What no line may have, spelled out apart from the code: by number, not by property. */
const HARMFUL =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const troubled = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...['\u202e', '\u2067', '\u001b[31m', '\u0000', '\n', '\r\n', '\t', '\u2028'],
      ),
      fc.constantFrom(
        ...['\ud83d', '\udc68', '\u200d', '\ufe0f', '\u0301', '👨', '<b>', '\\', '\u009b2J'],
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('inert text', () => {
  it('leaves alone what can be read', () => {
    for (const text of [
      'main.func1',
      '房间 42',
      'שלום',
      'Việt',
      'a\u0302\u0301',
      '<b>&amp;</b>',
      '👨‍👩‍👧 ❤️ 👍🏽',
      '',
    ]) {
      expect(inert(text)).toBe(text);
    }
  });

  it.each([
    ['a bidi override', 'a\u202eb', 'a\\u202eb'],
    ['an isolate without an end', '\u2067x', '\\u2067x'],
    ['a terminal’s commands', '\u001b[2J\u009b31m', '\\x1b[2J\\u009b31m'],
    ['NUL', 'a\u0000b', 'a\\x00b'],
    ['line ends', 'a\r\nb\u2028c\u2029d', 'a\\r\\nb\\u2028c\\u2029d'],
    ['a tab', 'a\tb', 'a\\tb'],
    ['what is not seen', 'ad\u200bmin\ufeff\u3164', 'ad\\u200bmin\\ufeff\\u3164'],
    ['a lone half of a pair', '\ud83dx\udc68', '\\ud83dx\\udc68'],
    ['tags', 'x\u{e0041}', 'x\\U000e0041'],
    ['a joiner that joins nothing', 'a\u200db', 'a\\u200db'],
    ['an emoji’s selector on nothing', '\ufe0f', '\\ufe0f'],
  ])('spells out %s', (_, text, said) => {
    expect(inert(text)).toBe(said);
  });

  it('keeps a stack of marks within its line', () => {
    expect(inert(`z${'\u0316\u033d'.repeat(50)}y`)).toBe('z\u0316\u033d\u0316\u033d…y');
  });

  it('cuts long text with an ellipsis, and neither a pair nor a letter in two', () => {
    expect(inert('abcdef', 6)).toBe('abcdef');
    expect(inert('abcdefg', 6)).toBe('abcdef…');
    expect(inert('ab👨', 3)).toBe('ab…');
    expect(inert('abe\u0301x', 3)).toBe('ab…');
  });

  it('has nothing harmful left, whatever comes, and says the same when it is asked again', () => {
    fc.assert(
      fc.property(troubled, fc.integer({ min: 0, max: 40 }), (text, most) => {
        const said = inert(text);
        expect(said.replaceAll('\u200d', '')).not.toMatch(HARMFUL);
        expect(inert(said)).toBe(said);
        expect(inert(text, most).length).toBeLessThanOrEqual(most + 1);
        const lines = inertLines(text);
        expect(lines.split('\n').length).toBe(text.split('\n').length);
        expect(lines.replaceAll(/[\n\t\u200d]/g, '')).not.toMatch(HARMFUL);
      }),
    );
  });
});

describe('inert JSON', () => {
  it('says the same, in characters that a terminal prints', () => {
    fc.assert(
      fc.property(troubled, (text) => {
        const json = inertJson(JSON.stringify({ text }));
        expect(json).not.toMatch(HARMFUL);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
