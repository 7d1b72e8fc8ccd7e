import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disagreement } from './frames/agree';
import { firstDifference } from './frames/compare';
import { readRecord } from './frames/record';
import { compile, engineCounts } from './frames/run-engine';
import { goLint, goVersion, lessons, runGo, small } from './frames/run-go';

const recorded = readRecord();
const programs = [...lessons, ...small.map((pair) => ({ ...pair, frames: 120 }))];

describe(`frame by frame as in ${recorded.go}`, () => {
  it('has a record of every program and no other', () => {
    expect(Object.keys(recorded.counts).sort()).toEqual(programs.map(({ name }) => name).sort());
  });

  it.each(programs)('$name has as many tasks as goroutines', (pair) => {
    expect(disagreement(pair, recorded.counts[pair.name])).toBeNull();
  });

  it('is watched for long enough, and most programs change', () => {
    const lengths = small.map(({ name }) => [recorded.counts[name].length, 121]);
    expect(lengths.filter(([length, whole]) => length !== whole)).toEqual([[45, 121]]);
    const changing = programs.filter(({ name }) => new Set(recorded.counts[name]).size > 2);
    expect(changing.length).toBeGreaterThan(15);
  });
});

describe('what is said of a mismatch', () => {
  it('names the program, the first frame that differs and both counts', () => {
    expect(firstDifference('p', [1, 2, 3, 4], [1, 2, 5, 9])).toBe(
      'p: after frame 2 the engine has 5 goroutines, and Go has 3 goroutines',
    );
    expect(firstDifference('p', [1, 1], [1, 1])).toBeNull();
  });

  it('is said also where one ends before the other, or Go has not run it', () => {
    expect(firstDifference('p', [1, 2], [1])).toBe(
      'p: after frame 1 the engine has ended, and Go has 2 goroutines',
    );
    expect(firstDifference('p', [1], [1, 1])).toBe(
      'p: after frame 1 the engine has 1 goroutine, and Go has ended',
    );
    expect(firstDifference('p', undefined, [1])).toContain('npm run frames:record');
  });

  it('is said of a leak beside its fix', () => {
    const file = small.find(({ name }) => name === 'late-reply-leak')!.file;
    const leaking = engineCounts(compile('leak.ts', readFileSync(file, 'utf8')), 120);
    expect(firstDifference('late', recorded.counts['late-reply-buffered'], leaking)).toMatch(
      /^late: after frame \d+ the engine has \d+ goroutines, and Go has \d+ goroutines$/,
    );
  });
});

const go = goVersion();
const where = 'missing' in go ? `skipped: ${go.missing}` : go.version;

describe.skipIf('missing' in go)(`Go itself (${where})`, () => {
  it('counts what is recorded', { timeout: 300_000 }, () => {
    const now = runGo();
    const names = Object.keys(recorded.counts);
    expect(Object.keys(now).sort()).toEqual(names.sort());
    for (const name of names)
      expect(now[name], `${name}: renew with npm run frames:record`).toEqual(recorded.counts[name]);
  });

  it('likes how its programs are written', { timeout: 120_000 }, () => {
    expect(goLint()).toBe('');
  });

  const modules = [...new Set(lessons.map(({ module }) => module))];
  it.each(modules)('likes those of %s, and prints what their examples say', (module) => {
    expect(goLint(module)).toBe('');
  });
});
