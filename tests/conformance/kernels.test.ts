import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KERNELS } from './kernels/expected';
import { judge } from './support/judge-kernel';
import { isPorted } from './support/kernel-program';

const ported = KERNELS.filter(({ file }) => isPorted(file));

it('has all of simple.go and commonpatterns.go, and 40 of goker', () => {
  const own = ported.filter(({ file }) => /^(simple|common)-/u.test(file));
  const goker = ported.filter(({ file }) => /^[a-z]+\d+$/u.test(file));
  expect(own).toHaveLength(20);
  expect(goker.length).toBeGreaterThanOrEqual(40);
});

it.each(ported.map((kernel) => [kernel.name, kernel] as const))(
  '%s leaks what Go’s test expects, and nothing else',
  (_name, kernel) => {
    const { failure, missed, alarms } = judge(kernel);
    expect({ failure, missed, alarms }).toEqual({ failure: null, missed: [], alarms: [] });
  },
  60_000,
);

const GO_LIST = '/usr/local/go/src/runtime/goroutineleakprofile_test.go';

it.skipIf(!existsSync(GO_LIST))('expects what Go’s own list expects, where Go is', () => {
  const text = readFileSync(GO_LIST, 'utf8').replaceAll(/^\s*\/\/.*$/gmu, '');
  const tests = text.matchAll(
    /^\t\tmake(Flaky)?Test\("(\w+)"([\s\S]*?)\),?\n(?=\t\t\w|\n|\t\})/gmu,
  );
  const goes = [...tests]
    .filter(([, , name]) => name !== 'SpawnGC')
    .map(([, flaky, name, leaks]) => ({
      name,
      flaky: flaky === 'Flaky',
      leaks: [...leaks.matchAll(/`(.*)`/gu)].map(([, pattern]) => ourPattern(pattern)),
    }));
  expect(KERNELS.map(({ name, flaky }) => [name, flaky])).toEqual(
    goes.map(({ name, flaky }) => [name, flaky]),
  );
  KERNELS.forEach(({ leaks, name }, i) => {
    const printed = leaks.map(({ fn, reason }) => `${fn}(...) [${[reason].flat()[0]}]`);
    expect(printed, name).toHaveLength(goes[i].leaks.length);
    goes[i].leaks.forEach((pattern, k) => expect(printed[k], name).toMatch(pattern));
  });
});

/** Go's pattern for our names: a method is `T.m`, whether Go's receiver is a pointer or not. */
function ourPattern(pattern: string): RegExp {
  return new RegExp(pattern.replace(/\\\(\\?\*(\w+)\\\)/u, '$1'), 'u');
}
