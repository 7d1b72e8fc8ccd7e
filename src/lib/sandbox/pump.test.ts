import { expect, test } from 'vitest';
import type { TraceBatch } from '../trace';
import {
  BATCHES_IN_FLIGHT,
  CHUNKS_PER_MESSAGE,
  ENTRIES_PER_MESSAGE,
  STRINGS_PER_MESSAGE,
} from './bounds';
import { parseWorkerMessage, type WorkerMessage } from './protocol';
import { pump, split, type Run } from './pump';

const chunks = (count: number): Uint32Array[] =>
  Array.from({ length: count }, (_, i) => new Uint32Array(4).fill(i));

/** Steps a pump by hand. Each frame takes `frameMs`, and states `perFrame` chunks. */
function harness(frames: number, { frameMs = 1, perFrame = 0, endAt = Infinity } = {}) {
  const posted: WorkerMessage[] = [];
  const reached: number[] = [];
  let clock = 0;
  let last = 0;
  let made: Uint32Array[] = [];
  let next: (() => void) | undefined;
  const run: Run = {
    advance(frame) {
      clock += (frame - last) * frameMs;
      made = chunks((frame - last) * perFrame);
      last = frame;
      reached.push(frame);
      return frame >= endAt ? { type: 'end', exitCode: 3, fault: null } : null;
    },
    take: () => ({ words: made, strings: [], entries: [] }),
  };
  const taken = pump(run, frames, {
    post: (message) => posted.push(message),
    later: (callback) => (next = callback),
    now: () => clock,
  });
  const step = (): boolean => {
    const callback = next;
    next = undefined;
    callback?.();
    return callback !== undefined;
  };
  return { posted, reached, step, taken };
}

test('the first part is short, the next ones grow, and the last ends where it was asked to', () => {
  const { posted, reached, step } = harness(1_000);
  while (step());
  expect(reached.slice(0, 3)).toEqual([10, 30, 70]);
  expect(reached.at(-1)).toBe(1_000);
  // At 1 ms a frame: 50 frames a slice.
  expect(reached[4] - reached[3]).toBe(50);
  expect(posted).toEqual([{ type: 'end', exitCode: 0, fault: null }]);
});

test('where frames are slow, each is sent alone', () => {
  const { reached, step } = harness(14, { frameMs: 400 });
  while (step());
  expect(reached).toEqual([10, 11, 12, 13, 14]);
});

test('a program’s own end is passed on, and nothing follows', () => {
  const { posted, step } = harness(1_000, { endAt: 30 });
  while (step());
  expect(posted.at(-1)).toEqual({ type: 'end', exitCode: 3, fault: null });
});

test('a run waits for a page that does not take what it is sent', () => {
  const { posted, reached, step, taken } = harness(200, { perFrame: 10 });
  while (step());
  expect(posted).toHaveLength(BATCHES_IN_FLIGHT);
  const before = reached.length;
  expect(step()).toBe(false);
  expect(reached).toHaveLength(before);
  while (posted.at(-1)?.type !== 'end') {
    taken();
    while (step());
  }
  const words = posted.flatMap((message) => (message.type === 'batch' ? message.words : []));
  expect(words).toHaveLength(200 * 10);
  expect(posted.at(-1)?.type).toBe('end');
});

test('a batch of any size becomes messages within bounds, in order', () => {
  const batch: TraceBatch = {
    words: chunks(CHUNKS_PER_MESSAGE * 2 + 1),
    strings: Array.from({ length: STRINGS_PER_MESSAGE + 1 }, (_, i) => `s${i}`),
    entries: Array.from({ length: ENTRIES_PER_MESSAGE * 2 }, (_, i) => ({
      name: `e${i}`,
      site: i,
    })),
  };
  const messages = split(batch);
  for (const message of messages) expect(parseWorkerMessage(message)).not.toBeNull();
  expect(messages.flatMap(({ words }) => words)).toEqual(batch.words);
  expect(messages.flatMap(({ strings }) => strings)).toEqual(batch.strings);
  expect(messages.flatMap(({ entries }) => entries)).toEqual(batch.entries);
  const firstWords = messages.findIndex(({ words }) => words.length > 0);
  const afterWords = messages.slice(firstWords + 1);
  expect(afterWords.every(({ strings, entries }) => strings.length + entries.length === 0)).toBe(
    true,
  );
  expect(split({ words: [], strings: [], entries: [] })).toEqual([]);
});
