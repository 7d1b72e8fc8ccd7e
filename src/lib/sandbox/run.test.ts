/** What a run says of each way to be cut off: with its number and the line where it was last seen. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultWords, messages } from '../i18n';
import type { Fault } from '../base';
import type { CompiledProgram } from '../compiler';
import { CHARS_PER_RUN, STRING_LENGTH, STRINGS_PER_MESSAGE } from './bounds';
import type { Frame } from './frame';
import { Run } from './run';
import { SILENCE_MS, START_MS, WHOLE_MS } from './watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const site = { kind: 'loop', line: 7, column: 1, fn: 'main' } as const;
const program: CompiledProgram = { file: 'leaky.ts', code: '', map: '', sites: [site, site] };

function begin() {
  const faults: (Fault | null)[] = [];
  let retired = 0;
  const frame: Frame = {
    listens: Promise.resolve(true),
    isRetired: false,
    post: () => {},
    enter: () => {},
    leave: () => {},
    retire: () => {
      retired++;
    },
  };
  const request = {
    program,
    run: { seed: 42, procs: 4, policy: 'go' },
    frames: 600,
  } as const;
  const listener = {
    batch: () => {},
    ended: ({ fault }: { readonly fault: Fault | null }) => void faults.push(fault),
  };
  const run = new Run(1, request, listener, frame, () => {});
  run.begin('(function () {})');
  const say = (data: unknown): void => run.hear({ type: 'said', id: 1, data });
  return { run, faults, say, retired: () => retired };
}

/** Says where it is, as a kernel does now and then. */
function seen() {
  const begun = begin();
  begun.say({ type: 'ready' });
  begun.say({ type: 'at', site: 1 });
  return begun;
}

function expectWords(fault: Fault | null | undefined, number: string): void {
  expect(fault?.message).toContain(number);
  for (const locale of ['en', 'zh'] as const) {
    const { limit, advice, quoted } = faultWords(messages(locale), fault!);
    expect(limit).toContain(number);
    expect(advice).not.toBe('');
    expect(quoted).toBe('');
  }
}

describe('a run that is cut off', () => {
  test('for messages that come too fast', () => {
    const { run, faults, retired } = seen();
    run.hear({ type: 'cut', id: 1, reason: 'rate' });
    expect(faults).toMatchObject([{ code: 'flood', line: 7, limit: 2_000 }]);
    expect(retired()).toBe(1);
    expectWords(faults[0], '2,000');
  });

  test('for bytes that nobody has taken', () => {
    const { run, faults } = seen();
    run.hear({ type: 'cut', id: 1, reason: 'size' });
    expect(faults).toMatchObject([{ code: 'flood-size', line: 7, limit: 64 * 2 ** 20 }]);
    expectWords(faults[0], '64');
  });

  test('for more text than a whole run may send', () => {
    const { faults, say } = seen();
    const text = 'x'.repeat(STRING_LENGTH);
    const strings = Array.from({ length: STRINGS_PER_MESSAGE }, () => text);
    const batches = CHARS_PER_RUN / (STRING_LENGTH * STRINGS_PER_MESSAGE);
    for (let i = 0; i < batches; i++) say({ type: 'batch', words: [], strings, entries: [] });
    expect(faults).toEqual([]);
    say({ type: 'batch', words: [], strings: ['x'], entries: [] });
    expect(faults).toMatchObject([{ code: 'flood-size', line: 7 }]);
  });

  test('for its silence', () => {
    const { faults } = seen();
    vi.advanceTimersByTime(2_000);
    expect(faults).toMatchObject([{ code: 'watchdog', line: 7, limit: SILENCE_MS }]);
    expectWords(faults[0], '1.7');
  });

  test('for its wall time, however much it says', () => {
    const { faults, say } = seen();
    for (let ms = 0; ms < WHOLE_MS; ms += 1_000) {
      say({ type: 'at', site: 1 });
      vi.advanceTimersByTime(1_000);
    }
    expect(faults).toMatchObject([{ code: 'wall-time', line: 7, limit: WHOLE_MS }]);
    expectWords(faults[0], '30');
  });

  test('before it has begun', () => {
    const { faults } = begin();
    vi.advanceTimersByTime(START_MS + 100);
    expect(faults).toMatchObject([{ code: 'not-started', line: null, limit: START_MS }]);
    expectWords(faults[0], '10');
  });

  test('by what broke its worker', () => {
    const { run, faults } = seen();
    run.hear({ type: 'broke', id: 1, message: 'out of memory', line: 0, column: 0 });
    expect(faults).toMatchObject([{ code: 'crash', line: 7 }]);
    expect(faults[0]?.message).toContain('out of memory');
  });

  test('by what broke it before its first word, at no line', () => {
    const { run, faults } = begin();
    run.hear({ type: 'broke', id: 1, message: 'SyntaxError', line: 0, column: 0 });
    expect(faults).toMatchObject([{ code: 'crash', line: null }]);
  });

  test('by a browser that starts no workers', () => {
    const { run, faults } = begin();
    run.hear({ type: 'refused', id: 1 });
    expect(faults).toMatchObject([{ code: 'worker-refused', line: null }]);
  });

  test('is told of once', () => {
    const { run, faults, say } = seen();
    run.hear({ type: 'cut', id: 1, reason: 'rate' });
    run.hear({ type: 'cut', id: 1, reason: 'size' });
    say({ type: 'end', exitCode: 0, fault: null });
    vi.advanceTimersByTime(WHOLE_MS);
    expect(faults).toHaveLength(1);
  });
});

test('a limit of the engine comes with its number', () => {
  const { faults, say } = seen();
  const fault = { code: 'tasks', message: 'more than 5 tasks', site: 1, position: null, limit: 5 };
  say({ type: 'end', exitCode: 2, fault });
  expect(faults).toEqual([{ code: 'tasks', message: 'more than 5 tasks', line: 7, limit: 5 }]);
});
