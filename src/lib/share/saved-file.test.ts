import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFile, encodeFile, type SavedLesson } from './saved-file';

const LESSON = 'spawn-per-frame';
function written(saved: SavedLesson): string {
  const file = encodeFile(LESSON, saved);
  if (!file.ok) throw new Error(file.fault.code);
  return file.value;
}
const read = (text: string | Uint8Array<ArrayBuffer>) => decodeFile(new Blob([text]), LESSON);

it('a saved file holds what a link holds', async () => {
  const saved = { programs: { leaky: 'a\n', fixed: '修好了' }, settings: { seed: 7, frame: 20 } };
  expect(await read(written(saved))).toEqual({ ok: true, value: saved });
  const bare = { programs: {}, settings: {} };
  expect(await read(written(bare))).toEqual({ ok: true, value: bare });
  const long = { programs: { leaky: '\n'.repeat(3_000) }, settings: {} };
  expect(encodeFile(LESSON, long)).toEqual({ ok: false, fault: { code: 'source-too-long' } });
});

it('what is no saved file is named for what it is', async () => {
  const file = (value: object) =>
    JSON.stringify({ leaklab: 1, lesson: LESSON, query: '?', ...value });
  for (const [content, code] of [
    ['', 'not-json'],
    ['[]', 'wrong-shape'],
    [new Uint8Array([0xff, 0xfe]), 'not-utf8'],
    [file({ leaklab: 2, future: true }), 'newer-version'],
    [file({ leaklab: 0 }), 'wrong-shape'],
    [file({ lesson: 'lost-cancel' }), 'wrong-lesson'],
    [file({ more: 1 }), 'unknown-field'],
    [file({ query: 7 }), 'wrong-shape'],
    [file({ leaky: 'x'.repeat(65_537) }), 'source-too-long'],
    [`${file({}).slice(0, -1)},"__proto__":{"polluted":1}}`, 'unknown-field'],
    ['['.repeat(900_000), 'not-json'],
    [new Uint8Array(1_100_000), 'too-long'],
  ] as const) {
    const result = await read(content);
    expect(result.ok ? null : result.fault.code).toBe(code);
  }
});

it('is answered, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (text) => {
      expect((await read(text)).ok).toBe(false);
    }),
  );
});
