/** Each limit of a run ends it with a fault of its own, which says the number and the line. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../src/lib/engine';
import { faultWords, messages } from '../src/lib/i18n';
import { runText } from './support/run-text';

interface Case {
  readonly code: string;
  readonly field: keyof Limits;
  readonly limit: number;
  /** As the English message writes the limit. */
  readonly number: string;
  /** The statement on line 3 of `main` that passes it. */
  readonly statement: string;
}

const CASES: readonly Case[] = [
  { code: 'fuel', field: 'fuel', limit: 20_000, number: '20,000', statement: 'for (;;) {}' },
  {
    code: 'async-depth',
    field: 'asyncDepth',
    limit: 1_200,
    number: '1,200',
    statement: 'const down = async (): Promise<void> => { await down(); }; await down();',
  },
  {
    code: 'tasks',
    field: 'tasksAlive',
    limit: 1_000,
    number: '1,000',
    statement: 'for (;;) go(async () => { await chan().recv(); });',
  },
  {
    code: 'timers',
    field: 'timers',
    limit: 1_000,
    number: '1,000',
    statement: 'for (;;) go(async () => { await sleep(minute); });',
  },
  {
    code: 'events',
    field: 'events',
    limit: 10_000,
    number: '10,000',
    statement: 'for (;;) { go(async () => {}); await gosched(); }',
  },
  {
    code: 'log-lines',
    field: 'logLines',
    limit: 1_000,
    number: '1,000',
    statement: 'for (;;) log("again");',
  },
  {
    code: 'heap',
    field: 'heapBytes',
    limit: 1_000_000,
    number: '1,000,000',
    statement: 'for (;;) heap.alloc(1_000);',
  },
];

describe.each(CASES)('the limit of $code', ({ code, field, limit, number, statement }) => {
  const text = `export async function main() {\n  await frame.next();\n  ${statement}\n}`;
  const { end, faultLine } = runText(text, { limits: { [field]: limit } });
  const fault = end?.fault;

  it('ends the run, at the line', () => {
    expect(fault).toMatchObject({ code, limit });
    expect(faultLine).toBe(3);
    expect(end?.exitCode).toBe(2);
  });

  it('says the number and what to do, in English and in Chinese', () => {
    expect(fault?.message).toContain(number);
    for (const locale of ['en', 'zh'] as const) {
      const { code, message, limit } = fault!;
      const words = faultWords(messages(locale), { code, message, line: faultLine, limit: limit! });
      expect(words.limit).toMatch(code === 'heap' ? /GiB/ : number);
      expect(words.advice).not.toBe('');
      expect(words.quoted).toBe('');
    }
  });

  it('cannot be caught, and leaves nothing to the run after it', () => {
    const caught = text.replace(statement, `try { ${statement} } finally { log("done"); }`);
    expect(runText(caught, { limits: { [field]: limit } }).end?.fault?.code).toBe(code);
    expect(runText('export function main() { log("clean"); }').lines).toEqual(['clean']);
  });
});

describe('the event log', () => {
  it('is bounded too where a function never comes back to the scheduler', () => {
    const { end, log } = runText('export function main() { for (;;) owner("room"); }', {
      limits: { events: 50_000 },
    });
    expect(end?.fault?.code).toBe('events');
    expect(log.length).toBeLessThan(60_000);
  });
});

describe('the simulated heap', () => {
  const fault = (statements: string) =>
    runText(`export async function main() { ${statements} }`).end?.fault ?? null;

  it('is full after one declaration that is too large', () => {
    expect(fault(`heap.alloc(${DEFAULT_LIMITS.heapBytes});`)).toBeNull();
    expect(fault(`heap.alloc(${DEFAULT_LIMITS.heapBytes} + 1);`)).toMatchObject({
      code: 'heap',
      limit: 16 * 2 ** 30,
    });
  });

  it('counts what is alive: what was released makes room', () => {
    const most = DEFAULT_LIMITS.heapBytes;
    expect(fault(`for (let i = 0; i < 9; i++) heap.alloc(${most} / 2).release();`)).toBeNull();
    expect(fault(`for (let i = 0; i < 3; i++) heap.alloc(${most} / 2);`)?.code).toBe('heap');
  });

  it('counts caches, and channels that hold something', () => {
    expect(
      fault('const c = cache({ entryBytes: 2 ** 33 }); for (let i = 0; i < 3; i++) c.set(i, i);')
        ?.code,
    ).toBe('heap');
    expect(fault('for (;;) chan<number>(2 ** 24).trySend(1);')?.code).toBe('heap');
  });

  it.each(['-1', 'NaN', 'Infinity', '1.5', '2 ** 48', '1e300', '"8" as never', '{} as never'])(
    'takes no piece of %s bytes: a panic, as of Go’s make',
    (bytes) => {
      expect(fault(`heap.alloc(${bytes});`)?.message).toContain('heap.alloc: size out of range');
      expect(fault(`cache({ entryBytes: ${bytes} });`)?.message).toContain('size out of range');
    },
  );
});
