/** What the corpus and its reading promise, without a browser; and what it has found, where a unit can hold it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { PlacePeaks } from '../../src/lib/analysis';
import { compileFault } from '../../src/lib/compiler';
import { compileInNode } from '../../src/lib/compiler/node';
import {
  EventKind,
  MAX_ROOMS,
  packPlace,
  Timeline,
  TraceLog,
  TraceState,
  WaitCode,
} from '../../src/lib/trace';
import { runText } from '../support/run-text';
import { expand, readCorpus } from './corpus';
import { describeOutcome, parseProgram, WAYS } from './head';

const corpus = readCorpus();

/** Ends of a program that is not run. */
const REFUSALS: ReadonlySet<string> = new Set(['refused', 'source-size', 'compile-time']);

describe('the corpus', () => {
  it('is large, and uses every way to run a program', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(70);
    const ways = new Set(corpus.flatMap(({ expectations }) => expectations.map(({ way }) => way)));
    expect([...ways].sort()).toEqual([...WAYS].sort());
  });

  it('tells in its README of each program that a browser cannot try', () => {
    const file = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const readme = file.replace(/ {2,}\|/g, ' |');
    for (const { id, noFirefox, pending } of corpus) {
      if (noFirefox !== null) expect(readme).toContain(`| ${id} | ${noFirefox} |`);
      if (pending !== null) expect(readme).toContain(`| ${id} | ${pending} |`);
    }
  });

  it.each(
    corpus.flatMap((program) =>
      program.pending !== null
        ? []
        : program.expectations
            .filter(({ way }) => way === 'compiled')
            .map(({ outcomes }) => [program.id, outcomes, program.text] as const),
    ),
  )('%s is refused, or not, by the compiler in Node as in the page', (_, outcomes, text) => {
    const { diagnostics } = compileInNode('leaky.ts', expand(text, '127.0.0.1:1'));
    const ends = outcomes.map(({ end }) => end);
    const fault = compileFault(diagnostics);
    if (fault === null) {
      expect(ends.some((end) => !REFUSALS.has(end))).toBe(true);
      return;
    }
    if (fault.code !== 'compile') {
      expect(ends).toContain(fault.code);
      return;
    }
    const error = diagnostics.find(({ severity }) => severity === 'error');
    expect(outcomes.map(({ diagnostic }) => diagnostic)).toContain(error?.code);
  });
});

describe('the head of a program', () => {
  const head = (...lines: string[]): string =>
    ['// id: x', '// title: t', '// why: w', ...lines, '', 'code'].join('\n');
  const parse = (...lines: string[]) => parseProgram('x.ts', head(...lines));

  it('says what must come of it, for each way to run it', () => {
    const { expectations, pending } = parse(
      '// compiled: refused 2304 at 8',
      '// raw: fuel | crash at 3',
      '// pending: not yet',
    );
    expect(expectations.map(({ way, outcomes }) => [way, outcomes.map(describeOutcome)])).toEqual([
      ['compiled', ['refused 2304 at 8']],
      ['raw', ['fuel', 'crash at 3']],
    ]);
    expect(pending).toBe('not yet');
  });

  it.each([
    [[], /no way to run it/],
    [['// compiled: explodes'], /x\.ts:4: "explodes" begins with no known outcome/],
    [['// compiled: refused'], /names a diagnostic/],
    [['// compiled: fuel 2304'], /names a diagnostic/],
    [['// compiled: fuel at 0'], /is no outcome/],
    [['// compiled: fuel', '// compiled: exits'], /said twice/],
    [['// compile: fuel'], /"compile" is no key/],
    [['//compiled: fuel'], /not "\/\/ key: value"/],
  ])('%j is refused', (lines, message) => {
    expect(() => parse(...lines)).toThrow(message);
  });

  it('names the file that it stands in', () => {
    expect(() => parseProgram('y.ts', head('// raw: exits'))).toThrow('its id is "x"');
    expect(() => parseProgram('x.ts', '// id: x\n// raw: exits\n')).toThrow('"title"');
  });

  it('writes what files had better not hold', () => {
    expect(expand('a/*repeat 3*/(/*end*/b/*unit d800*/c canary.test', 'h:1')).toBe(
      'a(((b\ud800c h:1',
    );
  });
});

describe('what it has found', () => {
  it('a panic with something that throws when it is looked at is a panic', () => {
    const thrown = [
      'new Proxy(new Error(), { get() { throw 1; }, getPrototypeOf() { throw 2; } })',
      '(() => { const gone = Proxy.revocable({}, {}); gone.revoke(); return gone.proxy; })()',
      '({ get message() { throw 1; }, get stack() { throw 1; } })',
      'Object.assign(new Error("x"), { message: { toString() { throw 1; } } })',
      'Object.assign(new TypeError("x"), { message: { toString() { throw 1; } } })',
    ];
    for (const value of thrown) {
      const body = `export async function main() { await frame.next(); throw ${value}; }`;
      expect(runText(body).end?.fault, value).toMatchObject({ code: 'panic' });
      const saved = `async function f() { defer(() => { recover(); }); throw ${value}; }
        export async function main() { await f(); }`;
      expect(runText(saved).end, value).toMatchObject({ exitCode: 0, fault: null });
    }
  });

  it('a log with more places to wait than a program has makes no more rooms', () => {
    const log = new TraceLog();
    const words: number[] = [];
    for (let task = 1; task <= 2 * MAX_ROOMS; task++) {
      words.push(EventKind.taskSpawn, task, 0, 1);
      words.push(EventKind.taskBlock, task, packPlace(task, WaitCode.chanReceive), 0);
    }
    log.append({ words: [Uint32Array.from(words)], strings: [], entries: [] });
    const state = new TraceState();
    state.advance(log, log.length);
    expect(state.rooms).toHaveLength(MAX_ROOMS);
    expect(state.live).toBe(2 * MAX_ROOMS);
    const peaks = new PlacePeaks(log);
    peaks.update();
    expect(peaks.all.size).toBe(MAX_ROOMS);
  });

  it('what keyframes copy grows with the log, and not with its square', () => {
    const log = new TraceLog();
    const tasks = 400_000;
    const words = new Uint32Array(4 * tasks);
    for (let task = 1; task <= tasks; task++) {
      words.set([EventKind.taskSpawn, task, 0, 1], 4 * (task - 1));
    }
    log.append({ words: [words], strings: [], entries: [] });
    const copied: number[] = [];
    const copy = vi.spyOn(TraceState.prototype, 'copy').mockImplementation(function (
      this: TraceState,
      from,
    ) {
      copied.push(from.taskCount);
      this.index = from.index;
      this.taskCount = from.taskCount;
    });
    new Timeline(log).at(log.length);
    copy.mockRestore();
    expect(copied.length).toBeGreaterThan(2);
    expect(copied.reduce((sum, count) => sum + count, 0)).toBeLessThan(3 * tasks);
  });
});
