import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { emitProgram } from '.';
import { MESSAGES } from './messages';
import { compileInNode } from './node';

const main = 'export async function main() {}\n';

/** Code, place and message of what the compiler says. */
function findings(text: string, locale: 'en' | 'zh' = 'en'): string[] {
  const { program, diagnostics } = compileInNode('input.ts', text, locale);
  expect(program === null).toBe(diagnostics.length > 0);
  return diagnostics.map((d) => `${d.line}:${d.column}-${d.endColumn} ${d.code}`);
}

describe('a program', () => {
  it('imports from "leaklab" only', () => {
    expect(findings(`import fs from "node:fs";\n${main}`)).toEqual(['1:16-25 leaklab/import']);
    expect(findings(`export * from "./other";\n${main}`)).toEqual(['1:15-24 leaklab/import']);
    expect(findings(`${main}const lazy = () => import("x");`)).toEqual(['2:27-30 leaklab/import']);
    expect(findings(`${main}const meta = () => import.meta;`)).toEqual(['2:20-31 leaklab/import']);
    expect(findings(`import fs = require("fs");\n${main}`)).toContain('1:21-25 leaklab/import');
  });

  it('awaits in functions only', () => {
    const text = `import { sleep, chan } from "leaklab";\n${main}`;
    expect(findings(`${text}await sleep(1);`)).toEqual(['3:1-15 leaklab/top-level-await']);
    expect(findings(`${text}for await (const v of chan()) v;`)).toEqual([
      '3:1-33 leaklab/top-level-await',
    ]);
  });

  it('exports main', () => {
    expect(findings('async function main() {}\nexport {};')).toEqual(['1:1-2 leaklab/no-main']);
    expect(findings('export default async function main() {}')).toEqual(['1:1-2 leaklab/no-main']);
    expect(findings('')).toEqual(['1:1-1 leaklab/no-main']);
    expect(findings('export const [main] = [async () => {}];')).toEqual([]);
  });

  it('defers in async functions only', () => {
    const text = `import { defer as later } from "leaklab";\n${main}`;
    expect(findings(`${text}function f() { later(() => 1); }`)).toEqual([
      '3:16-30 leaklab/defer-scope',
    ]);
    expect(findings(`${text}async function* f() { later(() => 1); }`)).toHaveLength(1);
    expect(findings(`${text}async function f() { later(() => 1); }`)).toEqual([]);
    expect(findings(`${text}function f(later: (f: () => 1) => 1) { later(() => 1); }`)).toEqual([]);
  });

  it('leaves nothing to wait for behind', () => {
    const text = `import { chan } from "leaklab";\n${main}const c = chan<number>();\nasync function f() {`;
    expect(findings(`${text} c.send(1); }`)).toEqual(['4:22-31 leaklab/missing-await']);
    expect(findings(`${text} f(); }`)).toEqual(['4:22-25 leaklab/missing-await']);
    expect(findings(`${text} c.length && c.send(1); }`)).toHaveLength(1);
    expect(findings(`${text} (c as typeof c | null)?.send(1); }`)).toHaveLength(1);
    expect(findings(`${text} await c.send(1); void f(); const r = c.recv(); return r; }`)).toEqual(
      [],
    );
    const { diagnostics } = compileInNode('input.ts', `${text} c.send(1); }`);
    expect(diagnostics[0]?.message).toContain('c.send');
  });

  it('keeps off the names of compiled code', () => {
    expect(findings(`${main}const $k = 1;`)).toEqual(['2:7-9 leaklab/reserved-name']);
    expect(findings(`${main}function __await() {}`)).toEqual(['2:10-17 leaklab/reserved-name']);
    expect(findings(`${main}const o = { $k: 1 };\no.$k;`)).toEqual([]);
  });

  it('has no decorators', () => {
    expect(findings(`${main}@((c: unknown) => {}) class A {}`)).toContain(
      '2:1-22 leaklab/decorator',
    );
  });

  it('is checked by TypeScript, without the names of a browser or of Node', () => {
    expect(findings(`${main}const x: string = 1;`)).toEqual(['2:7-8 2322']);
    expect(findings(`${main}document;`)).toEqual(['2:1-9 2584']);
    expect(findings(`${main}const x = ;`)).toContain('2:11-12 1109');
  });
});

describe('emitProgram', () => {
  it('knows no types, and says what syntax alone shows', () => {
    const emit = (text: string) => emitProgram(ts, { file: 'input.ts', text });
    expect(emit(`${main}const x: string = 1;`).program).not.toBeNull();
    expect(emit(`${main}const x = ;`).diagnostics.map(({ code }) => code)).toEqual(['1109']);
  });
});

describe('messages', () => {
  it('are in the language that is asked for', () => {
    const say = (locale: 'en' | 'zh') =>
      compileInNode('input.ts', `import "x";\n${main}`, locale).diagnostics[0]?.message;
    expect(say('en')).toBe('Cannot import "x": a program can import only from "leaklab".');
    expect(say('zh')).toBe('无法导入 "x"：程序只能从 "leaklab" 导入。');
  });

  it('exist in both languages', () => {
    for (const { en, zh } of Object.values(MESSAGES)) {
      expect(en({ name: 'x' })).not.toBe('');
      expect(zh({ name: 'x' })).toMatch(/\p{Script=Han}/u);
    }
  });
});
