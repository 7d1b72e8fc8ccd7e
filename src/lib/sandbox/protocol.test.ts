import { describe, expect, test } from 'vitest';
import { CHUNKS_PER_MESSAGE, STRING_LENGTH, STRINGS_PER_MESSAGE, WORDS_PER_CHUNK } from './bounds';
import { parseFrameMessage, parseWorkerMessage } from './protocol';

const batch = { type: 'batch', words: [new Uint32Array(8)], strings: ['a'], entries: [] };
const fault = {
  code: 'panic',
  message: 'panic: x',
  site: 3,
  position: { line: 2, column: 1 },
  limit: null,
};
const end = { type: 'end', exitCode: 2, fault };

describe('what a kernel says', () => {
  test.each([
    { type: 'ready' },
    { type: 'at', site: 17 },
    batch,
    { ...batch, words: [], entries: [{ name: 'main', site: 0 }] },
    end,
    { ...end, fault: { ...fault, position: null } },
    { ...end, fault: { ...fault, code: 'tasks', limit: 1_200_000 } },
    { type: 'end', exitCode: 0, fault: null },
  ])('passes: %j', (message) => {
    expect(parseWorkerMessage(structuredClone(message))).toEqual(message);
  });

  test('comes as frozen records without a prototype', () => {
    const message = parseWorkerMessage(structuredClone(end));
    const found = message?.type === 'end' ? message.fault : null;
    for (const record of [message, found, found?.position]) {
      expect(Object.getPrototypeOf(record)).toBeNull();
      expect(Object.isFrozen(record)).toBe(true);
    }
  });

  test('keeps the very chunks, which are not copied', () => {
    const message = parseWorkerMessage(batch);
    expect(message?.type === 'batch' && message.words[0]).toBe(batch.words[0]);
  });
});

describe('what no kernel says', () => {
  const manyWords = (count: number): Uint32Array[] =>
    Array.from({ length: count }, () => new Uint32Array(0));

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'ready'],
    ['a list', [{ type: 'ready' }]],
    ['an unknown type', { type: 'eval', code: '1' }],
    ['a type that is inherited', Object.create({ type: 'ready', x: 1 })],
    ['too much', { type: 'ready', extra: 1 }],
    ['too little', { type: 'at' }],
    ['a site that is no number', { type: 'at', site: '1' }],
    ['a site below zero', { type: 'at', site: -1 }],
    ['a site between two', { type: 'at', site: 1.5 }],
    ['a site beyond all', { type: 'at', site: 2 ** 24 }],
    ['half an event', { ...batch, words: [new Uint32Array(6)] }],
    ['a chunk that is too long', { ...batch, words: [new Uint32Array(WORDS_PER_CHUNK + 4)] }],
    ['a chunk of another kind', { ...batch, words: [new Uint8Array(16)] }],
    ['a chunk that looks like one', { ...batch, words: [{ length: 4, byteLength: 16 }] }],
    ['a part of a buffer', { ...batch, words: [new Uint32Array(new ArrayBuffer(64), 16, 4)] }],
    ['too many chunks', { ...batch, words: manyWords(CHUNKS_PER_MESSAGE + 1) }],
    ['a text that is none', { ...batch, strings: [{ toString: () => 'x' }] }],
    ['a text that is too long', { ...batch, strings: ['x'.repeat(STRING_LENGTH + 1)] }],
    ['too many texts', { ...batch, strings: Array(STRINGS_PER_MESSAGE + 1).fill('') }],
    ['an entry without a name', { ...batch, entries: [{ site: 1 }] }],
    ['an entry with more', { ...batch, entries: [{ name: 'x', site: 1, go: 1 }] }],
    ['a fault of no known code', { ...end, fault: { ...fault, code: 'constructor' } }],
    ['a fault at line 0', { ...end, fault: { ...fault, position: { line: 0, column: 1 } } }],
    ['a limit that is no number', { ...end, fault: { ...fault, limit: NaN } }],
    ['no exit code', { type: 'end', exitCode: NaN, fault: null }],
    [
      'a getter that throws',
      Object.defineProperty({}, 'type', {
        enumerable: true,
        get() {
          throw new Error('no');
        },
      }),
    ],
  ])('does not pass: %s', (_, data) => {
    expect(parseWorkerMessage(data)).toBeNull();
  });

  test.each([
    '{"__proto__":{"type":"ready"}}',
    '{"type":"end","exitCode":0,"fault":{"__proto__":{"code":"panic"}}}',
  ])('does not pass: %s', (json) => {
    expect(parseWorkerMessage(JSON.parse(json))).toBeNull();
  });

  test('a key "__proto__" beside all that is needed changes no prototype', () => {
    const data: unknown = JSON.parse('{"type":"ready","__proto__":{"polluted":1}}');
    const message = parseWorkerMessage(data) as { polluted?: number } | null;
    expect(message?.polluted).toBeUndefined();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('a frame speaks of runs by their number', () => {
  expect(parseFrameMessage({ type: 'said', id: 1, data: 5 })).toEqual({
    type: 'said',
    id: 1,
    data: 5,
  });
  expect(parseFrameMessage({ type: 'said', id: '1', data: 5 })).toBeNull();
  expect(parseFrameMessage({ type: 'cut', id: 1, reason: 'whim' })).toBeNull();
});
