import { describe, expect, test } from 'vitest';
import { lineOfPosition, lineOfSite } from './positions';
import { codeLine, workerSource } from './source';
import { positionInStack } from './stack';

const url = 'blob:null/8a1f';

const program = {
  file: 'leaky.ts',
  code: '(function () {\nx;\n})',
  // Line 1 of the code is line 10 of the text; line 2 has column 4 on line 12.
  map: JSON.stringify({
    version: 3,
    sources: ['leaky.ts'],
    names: [],
    mappings: 'AASA;AACA,IACA',
  }),
  sites: [
    { kind: 'call' as const, line: 0, column: 0, fn: '' },
    { kind: 'call' as const, line: 7, column: 3, fn: 'main' },
  ],
};

describe('a stack trace gives the innermost place in the learner’s code', () => {
  test.each([
    ['Chromium', `Error: x\n    at k (${url}:2:900)\n    at main (${url}:7:5)\n    at ${url}:8:1`],
    ['Firefox', `k@${url}:2:900\nmain@${url}:7:5\n@${url}:8:1\n`],
    ['WebKit', `k@${url}:2:900\nmain@${url}:7:5\nglobal code@${url}:8:1`],
  ])('of %s', (_, stack) => {
    expect(positionInStack(stack, url, 4)).toEqual({ line: 4, column: 5 });
  });

  test.each([
    ['no text', 42],
    ['no place', 'Error: x'],
    ['the kernel alone', `Error: x\n    at k (${url}:2:900)`],
    ['another script', 'Error: x\n    at f (https://example.org/x.js:9:9)'],
    ['nonsense for numbers', `Error: x\n    at f (${url}:one:two)`],
  ])('and nothing of %s', (_, stack) => {
    expect(positionInStack(stack, url, 4)).toBeNull();
  });
});

test('a worker’s text says where the learner’s code begins', () => {
  const kernel = '(function(){\nreturn 1\n})()';
  const job = {
    run: { seed: 1, procs: 1, policy: 'go' as const },
    frames: 1,
    limits: {},
    costs: 'go' as const,
  };
  const lines = workerSource(kernel, job, program.code).split('\n');
  expect(lines[codeLine(kernel) - 1]).toBe('(function () {');
  expect(lines[codeLine(kernel) - 2]).toContain(`"firstLine":${codeLine(kernel)}`);
});

describe('the learner’s line', () => {
  test('of a place in the code comes from the source map', async () => {
    expect(await lineOfPosition(program, { line: 1, column: 1 })).toBe(10);
    expect(await lineOfPosition(program, { line: 2, column: 2 })).toBe(11);
    expect(await lineOfPosition(program, { line: 2, column: 6 })).toBe(12);
  });

  test('is not made up', async () => {
    expect(await lineOfPosition(program, { line: 99, column: 1 })).toBeNull();
    expect(await lineOfPosition({ ...program, map: 'no map' }, { line: 1, column: 1 })).toBeNull();
  });

  test('of a site comes from the table', () => {
    expect(lineOfSite(program, 1)).toBe(7);
    expect(lineOfSite(program, 0)).toBeNull();
    expect(lineOfSite(program, 99)).toBeNull();
  });
});
