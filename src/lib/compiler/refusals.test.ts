import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compileInNode } from './node';
import { compileFault, MOST_CHARACTERS, MOST_COMPILE_MS } from './compile-fault';
import { refuseLong, refuseSlow } from './refusals';
import { suspectLine } from './suspect';

const MAIN = 'export async function main() {}\n';

/** Counts to 900 in types, by tuples that nothing else has; each line has a budget of TypeScript's of its own. */
const bomb = (lines: number): string =>
  [
    MAIN.trimEnd(),
    'type Count<N, A extends unknown[] = []> = A["length"] extends 900 ? 0 : Count<N, [...A, N]>;',
    ...Array.from({ length: lines }, (_, i) => `const x${i}: Count<${i}> = 0;`),
  ].join('\n');

describe('a text that is too long', () => {
  const line = `// ${'x'.repeat(96)}\n`;
  const text = MAIN + line.repeat(2_500);

  it('is refused where it gets too long, in both languages, before the compiler sees it', () => {
    const started = performance.now();
    const { program, diagnostics } = compileInNode('long.ts', text);
    expect(performance.now() - started).toBeLessThan(100);
    expect(program).toBeNull();
    const [{ message, code, ...place }] = diagnostics;
    const at = { line: 2_001, column: 69, endLine: 2_001, endColumn: 69 };
    expect({ code, place }).toEqual({
      code: 'leaklab/source-size',
      place: { severity: 'error', ...at },
    });
    expect(text.split('\n').slice(0, 2_000).join('\n').length + 1 + 68).toBe(MOST_CHARACTERS);
    for (const said of [message, compileInNode('long.ts', text, 'zh').diagnostics[0].message]) {
      expect(said).toContain('200,000');
      expect(said).toContain(text.length.toLocaleString('en'));
    }
    expect(compileFault(diagnostics)).toMatchObject({
      code: 'source-size',
      line: 2_001,
      limit: MOST_CHARACTERS,
    });
  });

  it('is one character too long, and not one less', () => {
    expect(refuseLong('x'.repeat(MOST_CHARACTERS), 'en')).toBeNull();
    expect(refuseLong('x'.repeat(MOST_CHARACTERS + 1), 'en')).not.toBeNull();
  });
});

describe('a text that takes too long to check', { timeout: 60_000 }, () => {
  it('is stopped, names a type that refers to itself, and harms no text after it', () => {
    const started = performance.now();
    const { program, diagnostics } = compileInNode('bomb.ts', bomb(40), 'zh', 'run', 1_500);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(program).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'leaklab/compile-time', line: 2 }]);
    expect(diagnostics[0].message).toContain('超过了 10 秒');
    expect(compileFault(diagnostics)).toMatchObject({
      code: 'compile-time',
      line: 2,
      limit: MOST_COMPILE_MS,
    });
    expect(compileInNode('good.ts', MAIN).program).not.toBeNull();
    expect(compileInNode('bad.ts', `${MAIN}const x: number = "";`).diagnostics).toHaveLength(1);
  });

  it('says the limit in English too', () => {
    expect(refuseSlow(null, 'en').diagnostics[0].message).toContain('more than 10 seconds');
  });
});

describe('the type that is suspected', () => {
  const suspect = (text: string): number | null => suspectLine(ts, text);

  it('refers to itself, or by way of others', () => {
    expect(suspect(MAIN)).toBeNull();
    expect(suspect('type A = B; type B = string;')).toBeNull();
    expect(suspect('type A = string;\ntype B<T> = T extends 0 ? B<[T]> : T;')).toBe(2);
    expect(suspect('\ntype A<T> = B<T>;\ntype B<T> = C<[T]>;\ntype C<T> = A<T>;')).toBe(2);
    expect(suspect('function f() {\n  type A<T> = [A<T>];\n}')).toBe(2);
  });

  it('is rather one with parameters', () => {
    expect(suspect('type List = { next: List } | null;\ntype B<T> = B<[T]>;')).toBe(2);
    expect(suspect('type List = { next: List } | null;')).toBe(1);
  });

  it('is found in a text that is nested deeply, or in none', () => {
    const nested = `${'['.repeat(500)}0${']'.repeat(500)}`;
    expect(suspect(`type A<T> = A<[T]>;\nconst x = ${nested};`)).toBe(1);
    const tooDeep = '['.repeat(100_000);
    expect(() => suspect(tooDeep)).not.toThrow();
  });
});

it('other errors are the compiler’s', () => {
  const { diagnostics } = compileInNode('bad.ts', `${MAIN}const x: number = "";`);
  expect(compileFault(diagnostics)).toMatchObject({ code: 'compile', line: 2 });
  expect(compileFault([])).toBeNull();
});
