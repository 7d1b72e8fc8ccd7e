/** The check in a realm of its own, before and after a script has declared something there. */
import { readFileSync } from 'node:fs';
import { constants, createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { expect, test } from 'vitest';

const check = ts.transpileModule(readFileSync(new URL('./pristine.ts', import.meta.url), 'utf8'), {
  compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
}).outputText;

/** The kernel comes first in a worker's text, and the program behind it. */
const evaluate = (program: string): unknown =>
  runInContext(
    `(function () { ${check} })();\n${program}`,
    createContext(constants.DONT_CONTEXTIFY),
  );

test('a realm as the browser made it is in order', () => {
  expect(() => evaluate('(function main() { var inside; })')).not.toThrow();
});

test.each([
  'function MessageChannel() {}',
  'function addEventListener() {}',
  'function Object() {}',
  'function Error() {}',
  'function somethingNew() {}',
  'async function fetch() {}',
  'function* Map() {}',
  'var added;',
])('a script that declares %s is not run', (declaration) => {
  expect(() => evaluate(declaration)).toThrow(/declares something outside/);
});
