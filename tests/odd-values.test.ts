/**
 * What a program can hand to "leaklab" that makes no sense: each is a Go-like panic at its line, or does what Go
 * would do with it; and whatever it is, no clock, count or text in the log is broken by it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventKind, FRAME_NS } from '../src/lib/trace';
import { runText, type TextRun } from './support/run-text';

/** Runs statements on line 3; ids of lines are then known. */
const run = (statements: string): TextRun =>
  runText(`export async function main() {\n  await frame.next();\n  ${statements}\n}`);

/** What must hold of every log. */
function expectSound(run: TextRun): void {
  const { log } = run;
  for (const text of log.strings) expect(typeof text).toBe('string');
  for (const { name } of log.entries) {
    expect(typeof name).toBe('string');
    expect(name.length).toBeLessThanOrEqual(101);
  }
  const end = run.state(Infinity);
  expect(end.now).toBeLessThanOrEqual((log.frames + 1) * FRAME_NS);
  expect([...end.clocks].every((clock) => clock >= 0)).toBe(true);
}

describe('a number that is none', () => {
  it.each([
    ['await sleep(NaN);', 'sleep: NaN is not a duration'],
    ['await work(NaN);', 'work: NaN is not a duration'],
    ['await after(undefined as never).recv();', 'timer: undefined is not a duration'],
    ['await sleep("5" as never);', 'sleep: 5 is not a duration'],
    ['await sleep(5n as never);', 'sleep: 5 is not a duration'],
    ['await sleep({ valueOf: () => 1 } as never);', 'sleep: [object] is not a duration'],
    ['timer(second).reset(NaN);', 'timer.reset: NaN is not a duration'],
    ['ticker(NaN);', 'ticker: NaN is not a duration'],
    ['ticker(0);', 'non-positive interval for NewTicker'],
    ['ticker(-5);', 'non-positive interval for NewTicker'],
    ['ticker(0.4);', 'non-positive interval for NewTicker'],
    ['ticker(second).reset(0);', 'non-positive interval for Ticker.Reset'],
    ['withTimeout(background(), NaN);', 'withTimeout: NaN is not a duration'],
    ['connection({ keepAlive: NaN });', 'connection keepAlive: NaN is not a duration'],
    ['connection().setReadDeadline(NaN);', 'setReadDeadline: NaN is not a duration'],
    [
      'await connection({ answer: () => ({ after: NaN, value: 1 }) }).write(1);',
      'answer after: NaN is not a duration',
    ],
    ['httpTransport({ dialTime: NaN });', 'httpTransport dialTime: NaN is not a duration'],
    ['httpTransport({ maxPerHost: 0.5 });', 'httpTransport maxPerHost: 0.5 is not a whole number'],
    ['disk({ byteTime: NaN });', 'disk byteTime: NaN is not a duration'],
    ['cache({ ttl: NaN });', 'cache ttl: NaN is not a duration'],
    ['cache({ maxEntries: NaN });', 'cache maxEntries: NaN is not a whole number'],
    ['waitGroup().add(NaN);', 'waitGroup.add: NaN is not a whole number'],
    ['waitGroup().add(-1);', 'sync: negative WaitGroup counter'],
    ...['-1', '1e9', 'NaN', '0.5', 'Infinity', '"1" as never'].map((n) => [
      `chan(${n});`,
      'makechan: size out of range',
    ]),
  ])('%s panics, with its line', (statement, said) => {
    const odd = run(statement);
    expect(odd.end?.fault).toMatchObject({ code: 'panic' });
    expect(odd.end?.fault?.message).toContain(`panic: ${said}`);
    expect(odd.faultLine).toBe(3);
    expectSound(odd);
  });
});

describe('a duration beyond all measure', () => {
  it.each(['Infinity', '1e300', '2 ** 63', 'Number.MAX_VALUE'])('of %s does not end', (ns) => {
    for (const statement of [
      `await sleep(${ns});`,
      `await work(${ns});`,
      `await after(${ns}).recv();`,
      `await ticker(${ns}).c.recv();`,
      `await withTimeout(background(), ${ns})[0].done.recv();`,
      `const c = connection(); c.setReadDeadline(${ns}); await c.read();`,
      `const c = connection({ keepAlive: ${ns} }); c.vanish(); await c.read();`,
      `await httpTransport({ dialTime: ${ns} }).connect("a");`,
      `await disk({ writeTime: ${ns} }).open("a").write("b");`,
    ]) {
      const odd = run(`${statement} log("woke");`);
      // As in Go, where such a timer is armed: no deadlock.
      expect([statement, odd.end]).toEqual([statement, null]);
      expect(odd.lines).toEqual([]);
      expectSound(odd);
    }
  });

  it.each(['-Infinity', '-1', '-0', '-1e300'])('of %s is over at once', (ns) => {
    const odd = run(`await sleep(${ns}); await work(${ns}); await after(${ns}).recv(); log("on");`);
    expect(odd.lines).toEqual(['on']);
    expectSound(odd);
  });
});

describe('a name that is none', () => {
  it.each([
    ['a getter', '{ get() { return "made up"; } }', 'made up'],
    ['a getter that throws', '{ get() { throw new Error("no"); } }', ''],
    ['an object', '{ value: { toString: null } }', ''],
    ['a symbol', '{ value: Symbol("s") }', ''],
    ['a megabyte', '{ value: "x".repeat(1e6) }', `${'x'.repeat(100)}…`],
    ['a pair that would be cut in two', '{ value: "x".repeat(99) + "👨" }', `${'x'.repeat(99)}…`],
  ])('%s, of a function', (_, property, name) => {
    const odd = run(
      `const f = async () => {}; Object.defineProperty(f, "name", ${property});
       const wg = waitGroup(); go(f); afterFunc(1, f); owner("o").go(f); wg.go(f); await wg.wait();`,
    );
    expect(odd.end?.fault ?? null).toBeNull();
    expect(new Set(odd.log.entries.slice(1).map((entry) => entry.name))).toEqual(new Set([name]));
    expectSound(odd);
  });

  it.each(['{ length: 5 }', 'Symbol("s")', 'undefined', '42', '() => 1', '["a"]'])(
    '%s, of an owner, a resource or a host',
    (value) => {
      const odd = run(
        `const name = (${value}) as never; owner(name); heap.alloc(1, name); cache({ name });
         connection({ name }); disk().open(name).close(); await httpTransport().connect(name);
         await disk().open("a").write(name); log(name);`,
      );
      expect(odd.end?.fault ?? null).toBeNull();
      expectSound(odd);
    },
  );

  it('does not fill the log, however many are made up', { timeout: 30_000 }, () => {
    const odd = run(
      'for (let i = 0; i < 70_000; i++) { const f = () => {}; Object.defineProperty(f, "name", { value: `n${i}` }); go(f); }',
    );
    expect(odd.end?.fault ?? null).toBeNull();
    expect(odd.log.entries.length).toBeLessThan(61_000);
    expect(odd.log.entries.at(-1)?.name).toBe('…');
  });
});

describe('what is no function', () => {
  it.each([...['go(x)', 'afterFunc(1, x)', 'owner("o").go(x)', 'waitGroup().go(x)', 'defer(x)']])(
    '%s says so, with its line',
    (call) => {
      for (const x of ['undefined', '{}', '5', 'Symbol()']) {
        const odd = run(`const x = (${x}) as never; ${call};`);
        expect(odd.end?.fault?.message).toMatch(/panic: TypeError: \S+ needs a function/);
        expect(odd.faultLine).toBe(3);
        expectSound(odd);
      }
    },
  );
});

describe('arguments of go', () => {
  it('may be frozen, or proxies, or the function be one', () => {
    const odd = run(
      `const seen = (...args: unknown[]) => { log(args.length); };
       go(new Proxy(seen, {}), Object.freeze({}), new Proxy({}, {})); go(Object.freeze(seen));
       await sleep(second);`,
    );
    expect(odd.lines).toEqual(expect.arrayContaining(['2', '0']));
    expectSound(odd);
  });
});

describe('select', () => {
  it('with too many cases panics as reflect.Select does, and with many goes on', () => {
    const cases = (n: number): string =>
      `const c = chan<number>(1); c.trySend(1); const cases: Record<string, ReturnType<typeof c.recv>> = {};
       for (let i = 0; i < ${n}; i++) cases["c" + i] = c.recv(); log((await select(cases)).value);`;
    expect(run(cases(100_000)).end?.fault?.message).toContain(
      'panic: select: too many cases (max 65536)',
    );
    expect(run(cases(1_000)).lines).toEqual(['1']);
  });

  it('takes a proxy of cases, and says what is no case', () => {
    const take = (handler: string): TextRun =>
      run(
        `const c = chan<number>(1); c.trySend(7);
         log((await select(new Proxy({ got: c.recv() }, ${handler}) as { got: ReturnType<typeof c.recv> })).value);`,
      );
    expect(take('{}').lines).toEqual(['7']);
    expect(take('{ get: () => 5 }').end?.fault?.message).toContain('"got" is neither a send nor');
    expect(take('{ ownKeys() { throw new Error("no keys"); } }').end?.fault?.message).toContain(
      'panic: no keys',
    );
    expectSound(take('{ ownKeys: () => { for (;;); } }'));
  });
});

describe('what is thrown', () => {
  it.each([
    [
      'an error whose message is a getter',
      'Object.defineProperty(new Error(), "message", { get() { throw 1; } })',
      'an error that does not tell its message',
    ],
    ['an error whose message is no text', 'Object.assign(new Error(), { message: {} })', 'object'],
    [
      'a native error with such a message',
      'Object.assign(new TypeError(), { message: {} })',
      'object',
    ],
    [
      'a proxy that says nothing of itself',
      'new Proxy({}, { getPrototypeOf() { throw 1; } })',
      'object',
    ],
    ['an endless number', '10n ** 2000n', 'bigint(1000'],
    ['a symbol', 'Symbol("s")', 'symbol'],
    ['nothing', 'undefined', 'undefined'],
    [
      'many lines',
      'new Error("a\\ngoroutine 1 [running]\\u202e")',
      'a\\ngoroutine 1 [running]\\u202e',
    ],
  ])('%s ends the run with a panic', (_, value, said) => {
    for (const statement of [
      'throw x',
      'panic(x)',
      'defer(() => { throw x; })',
      'go(() => { throw x; }); await sleep(1)',
    ]) {
      const odd = run(`const x: unknown = ${value}; ${statement};`);
      expect(odd.end?.fault?.code).toBe('panic');
      expect(odd.end?.fault?.message.split('\n', 1)[0]).toContain(said);
      expectSound(odd);
    }
  });

  it('an error of a context that was changed does not reach the log as it is', () => {
    const odd = run(
      `const [ctx, cancel] = withCancel(background()); cancel();
       Object.assign(ctx.err()!, { message: { evil: true } }); withCancel(ctx);`,
    );
    expectSound(odd);
    expect(odd.events().some(({ kind }) => kind === EventKind.contextCancel)).toBe(true);
  });
});

const oddNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0.4, -1, 2 ** 53, 2 ** 63, 2 ** 64, 1e300),
  fc.integer({ min: -100, max: 100_000_000 }),
);

const literal = (n: number): string => (Object.is(n, -0) ? '-0' : String(n));

const step = fc
  .tuple(
    fc.constantFrom(
      ...['await sleep(N)', 'await work(N)', 'await after(N).recv()', 'await ticker(N).c.recv()'],
      ...['chan(N).trySend(1)', 'heap.alloc(N)', 'timer(N).reset(N)', 'afterFunc(N, () => {})'],
      ...['withTimeout(background(), N)', 'waitGroup().add(N)', 'cache({ ttl: N }).set(1, 1)'],
      ...['const c = connection(); c.setReadDeadline(N); go(async () => { await c.read(); })'],
      ...['await httpTransport({ dialTime: N }).connect("a")', 'owner("o").own(timer(N))'],
      ...['await disk({ writeTime: N }).open("a").write("b")'],
    ),
    oddNumber,
  )
  .map(([text, n]) => `go(async () => { ${text.replaceAll('N', `(${literal(n)})`)}; });`);

describe('whatever numbers come', { timeout: 60_000 }, () => {
  it('the log is sound, and two runs of it are the same', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const text = steps.join(' ');
        const first = run(`${text} await sleep(second);`);
        expectSound(first);
        expect([undefined, 'panic', 'heap']).toContain(first.end?.fault?.code);
        expect(run(`${text} await sleep(second);`).events()).toEqual(first.events());
      }),
      { numRuns: 60 },
    );
  });
});
