/** The scrub in a realm of its own, with what a worker has beside ECMAScript made up. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { beforeEach, describe, expect, test } from 'vitest';

const scrub = ts
  .transpileModule(readFileSync(new URL('./scrub.ts', import.meta.url), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  .outputText.replace('export function', 'function');

const setup = `
  const prototype = Object.create({ addEventListener() {}, constructor: class EventTarget {} });
  prototype.importScripts = () => {};
  Object.setPrototypeOf(globalThis, prototype);
  globalThis.fetch = () => {};
  Object.defineProperty(globalThis, 'location', { get: () => 1, configurable: true });
  Object.defineProperty(globalThis, 'PERSISTENT', { value: 1 });
`;

let evaluate: (code: string) => unknown;

beforeEach(() => {
  const context = createContext({});
  evaluate = (code): unknown => runInContext(code, context);
  evaluate(setup);
  evaluate(`(function () { ${scrub}; scrub(); })()`);
});

describe('after the scrub', () => {
  test.each(['fetch', 'location', 'importScripts', 'addEventListener', 'eval'])(
    '%s is gone, along the prototype chain',
    (name) => {
      expect(evaluate(`typeof ${name} + (${JSON.stringify(name)} in globalThis)`)).toBe(
        'undefinedfalse',
      );
    },
  );

  test.each(['Function', 'Intl', 'WeakRef', 'FinalizationRegistry', 'Atomics', 'WebAssembly'])(
    '%s is gone, though it is ECMAScript',
    (name) => {
      expect(evaluate(`typeof ${name}`)).toBe('undefined');
    },
  );

  test.each(['Date', 'Promise', 'setTimeout', 'console', 'crypto'])('%s gives advice', (name) => {
    expect(() => evaluate(name)).toThrow(/is not part of a run\. .+\./);
  });

  test.each([
    '(function () {})',
    '(() => {})',
    '(class {})',
    '(function* () {})',
    '(async () => {})',
    '(async function* () {})',
    'Object.getPrototypeOf(function () {})',
  ])('%s leads to no constructor of code', (value) => {
    expect(() => evaluate(`${value}.constructor('return 1')`)).toThrow(/make code from text/);
  });

  test('the constructor cannot be put back', () => {
    const code = `'use strict'; Object.getPrototypeOf(() => {}).constructor = 1;`;
    expect(() => evaluate(code)).toThrow(/read only/);
  });

  test('a promise that `import` or syntax makes leads nowhere', () => {
    expect(evaluate('const p = (async () => {})(); [typeof p.then, typeof p.catch].join()')).toBe(
      'undefined,undefined',
    );
    expect(evaluate('p.constructor === Object')).toBe(true);
  });

  test('nothing depends on chance or on a locale', () => {
    expect(() => evaluate('Math.random()')).toThrow(/seed/);
    const calls = ['1 .toLocaleString', '"".localeCompare', '[].toLocaleString'];
    calls.push('({}).toLocaleString', 'new Uint8Array(1).toLocaleString', '1n.toLocaleString');
    for (const call of calls) expect(evaluate(`typeof ${call}`), call).toBe('undefined');
  });

  test('stack traces cannot be reshaped', () => {
    expect(() => evaluate(`'use strict'; Error.prepareStackTrace = () => 1`)).toThrow();
    expect(() => evaluate(`'use strict'; Error.stackTraceLimit = 0`)).toThrow();
    expect(evaluate('typeof Error.captureStackTrace')).toBe('undefined');
    expect(evaluate('typeof new Error("x").stack')).toBe('string');
  });

  test('what is left works', () => {
    expect(evaluate('JSON.stringify([...new Map([[1, Math.max(2, 3)]])])')).toBe('[[1,3]]');
    expect(
      evaluate(
        'class A extends Error { constructor() { super(); this.name = "A"; } }; new A().name',
      ),
    ).toBe('A');
    expect(evaluate('String(new Float64Array(2).map((_, i) => i))')).toBe('0,1');
  });
});

test('a function that cannot be taken away stops everything', () => {
  const context = createContext({});
  runInContext(`Object.defineProperty(globalThis, 'leak', { value: () => 1 })`, context);
  const attempt = (): unknown => runInContext(`(function () { ${scrub}; scrub(); })()`, context);
  expect(attempt).toThrow(/could not take leak away/);
});
