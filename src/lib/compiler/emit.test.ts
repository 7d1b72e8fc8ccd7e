import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, DEFAULT_RUN, World, ZERO_COSTS } from '../engine';
import type { ProgramModule, WorldEnd } from '../engine';
import { leaklab } from '../program';
import { emitProgram, type CompiledProgram } from '.';
import { compileInNode } from './node';

const main = 'export async function main() {}';

function compiled(text: string): CompiledProgram {
  const { program, diagnostics } = emitProgram(ts, { file: 'input.ts', text });
  expect(diagnostics).toEqual([]);
  return program!;
}

/** The code on one line, with spaces as they come. */
function code(text: string): string {
  return compiled(text).code.replace(/\s+/gu, ' ');
}

function run(program: CompiledProgram, fuel = DEFAULT_LIMITS.fuel): WorldEnd | null {
  const module = (0, eval)(program.code) as ProgramModule;
  const limits = { ...DEFAULT_LIMITS, fuel };
  const world = new World(module, leaklab, { ...DEFAULT_RUN, limits, costs: ZERO_COSTS });
  return world.run(600).ended;
}

describe('an async function', () => {
  it('becomes a generator beside a wrapper', () => {
    expect(
      compiled('export async function main(a: number) { return await f(a); }\ndeclare const f: any')
        .code,
    ).toMatchInlineSnapshot(`
      "(function ($k, $leaklab) {
          "use strict";
          function main(a) { return $k.call(main_1(a), 1); }
          function* main_1(a) { return ($k.at(f(a), 2) ? yield : $k.got()); }
          return { main };
      })"
    `);
  });

  it('in a loop leaves its generator in the body of the loop', () => {
    expect(code(`${main}\nfor (const x of []) (async () => x)();`)).toMatch(
      /for \(const x of \[\]\) \{ .*function\* run_1\(\) \{ return x; \} \}/u,
    );
  });

  it('keeps its generator inside where no statement sees its names', () => {
    expect(code(`${main}\nfunction f(a: number, g = async () => a) {}`)).toContain(
      'g = () => $k.call((function* run_1() { return a; })(), 3)',
    );
  });
});

describe('guards', () => {
  const sync = 'if (--$k.fuel < 0) $k.burnSync(';

  it.each([
    ['for (;;) ;', 'for (;;) {'],
    ['for (const k in {}) ;', 'for (const k in {}) {'],
    ['for (const v of []) ;', 'for (const v of []) {'],
    ['while (true) ;', 'while (true) {'],
    ['do ; while (true);', 'do {'],
    ['out: for (;;) continue out;', 'out: for (;;) {'],
  ])('head each turn of %s', (loop, head) => {
    expect(code(`${main}\n${loop}`)).toContain(`${head} ${sync}2);`);
    expect(code(`export async function main() { ${loop} }`)).toContain(
      `${head} if (--$k.fuel < 0 && $k.burn(2)) yield;`,
    );
  });

  it.each([
    ['function f() { return 1; }', `function f() { ${sync}2); return 1; }`],
    ['const f = () => 1;', 'const f = () => (--$k.fuel < 0 && $k.burnSync(2), 1);'],
    ['const f = () => ({});', 'const f = () => (--$k.fuel < 0 && $k.burnSync(2), ({}));'],
    ['const o = { m() {} };', `m() { ${sync}2); }`],
    ['class A { get x() { return 1; } }', `get x() { ${sync}2); return 1; }`],
    ['class A { set x(v: number) {} }', `set x(v) { ${sync}2); }`],
    [
      'class A extends Object { constructor() { super(); } }',
      `constructor() { ${sync}2); super(); }`,
    ],
    ['function* g() { yield 1; }', `function* g() { ${sync}2); yield 1; }`],
    ['function f() { "use strict"; return 1; }', `{ "use strict"; ${sync}2); return 1; }`],
  ])('stand at the entry of %s', (text, expected) => {
    expect(code(`${main}\n${text}`)).toContain(expected);
  });

  it('end an endless loop, in a function that cannot wait and in one that catches all', () => {
    const endless =
      'export async function main() {\n  while (true) {\n    try { spin(); } catch {}\n  }\n}';
    const end = run(compiled(`${endless}\nfunction spin() { for (;;); }`), 10_000);
    expect(end?.fault?.code).toBe('fuel');
  });
});

describe('sites', () => {
  const program = compiled(
    [
      'import { go, sleep, chan as c } from "leaklab";',
      'class Room {',
      '  jobs = c<number>();',
      '  async update() { await sleep(1); }',
      '}',
      'export async function main() {',
      '  go(async () => {',
      '    const inner = async () => {};',
      '    await inner();',
      '  });',
      '  for await (const job of c()) job;',
      '}',
    ].join('\n'),
  );

  it('are numbered in the order of the text and named as Go names them', () => {
    const described = program.sites.map((s) => `${s.kind} ${s.line}:${s.column} ${s.fn}`);
    expect(described).toEqual([
      'call 0:0 ',
      'call 3:10 Room.constructor',
      'function 4:9 Room.update',
      'await 4:20 Room.update',
      'call 4:26 Room.update',
      'function 6:23 main',
      'call 7:3 main',
      'function 7:6 main.func1',
      'function 8:19 main.func1.1',
      'await 9:5 main.func1',
      'loop 11:3 main',
      'await 11:3 main',
      'call 11:27 main',
    ]);
  });

  it('are set after what the arguments call', () => {
    const text = `import { go, chan } from "leaklab";\n${main}\ndeclare const f: any, x: any;`;
    expect(code(`${text}\ngo(f, x);`)).toContain('($k.site = 2, go(f, x));');
    expect(code(`${text}\ngo(f, x(), 1);`)).toContain('go(f, __siteAfter(x(), 2), 1);');
    expect(code(`${text}\ngo(f, ...x());`)).toContain('go(f, ...__siteAfter(x(), 2));');
    expect(code(`${text}\nf().close();`)).toContain('__siteAfter(f(), 2).close();');
    expect(code(`${text}\ngo(() => x());`)).toContain('($k.site = 2, go(');
  });
});

describe('the source map', () => {
  const text = [
    'import { sleep } from "leaklab";',
    '// a comment',
    'type Unused = { a: 1 };',
    'async function deep(n: number) {',
    '  await sleep(n);',
    '  const f = () => { throw new Error("here"); };',
    '  f();',
    '}',
    'export async function main() {',
    '  for (let i = 0; i < 1; i++)',
    '    await deep(i);',
    '}',
  ].join('\n');

  it('leads from a thrown error to the learner’s line and column', () => {
    const program = compiled(text);
    const end = run({ ...program, code: `${program.code}\n//# sourceURL=thrown.js` });
    const { stack } = end!.fault!.thrown as Error;
    const places = [...stack!.matchAll(/thrown\.js:(\d+):(\d+)/gu)].map(([, line, column]) => {
      const map = new TraceMap(program.map);
      const found = originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
      return `${found.source}:${found.line}:${found.column! + 1}`;
    });
    expect(places.slice(0, 2)).toEqual(['input.ts:6:27', 'input.ts:7:3']);
  });

  it('holds no text of the program', () => {
    const map = JSON.parse(compiled(text).map) as Record<string, unknown>;
    expect(map['sourcesContent']).toBeUndefined();
    expect(map['sources']).toEqual(['input.ts']);
  });
});

describe('exports', () => {
  it.each([
    ['export const main = async () => {};', 'return { main };'],
    ['async function run() {}\nexport { run as main };', 'return { main: run };'],
    [`${main}\nexport default class A {}`, 'return { main, default: A };'],
    [`${main}\nexport default 1;`, 'return { main, default: default_1 };'],
    [`${main}\nexport const { a, b: [c] } = {} as any;`, 'return { main, a, c };'],
    [`${main}\ninterface A { a: 1 }\ntype B = 1;\nexport { A, B };`, 'return { main };'],
    [`${main}\nexport { go as spawn } from "leaklab";`, 'return { main, spawn: $leaklab.go };'],
    [`${main}\nexport enum Color { red }`, 'return { main, Color };'],
  ])('of %s', (text, expected) => {
    expect(code(text)).toContain(expected);
  });
});

describe('a text that nobody would write', () => {
  it('of a megabyte compiles', { timeout: 30_000 }, () => {
    const line = 'export function f%() { return [1, 2, 3].map((n) => n + 1); }\n';
    const lines = Array.from({ length: 17_000 }, (_, i) => line.replace('%', String(i)));
    const text = `${main}\n${lines.join('')}`;
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(emitProgram(ts, { file: 'input.ts', text }).program).not.toBeNull();
  });

  it.each([
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['blocks', `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['a sum', `1${'+1'.repeat(90_000)}`],
    ['arrows', `${'()=>'.repeat(20_000)}1`],
  ])('nested deeply in %s compiles, or says so', (_, text) => {
    const input = { file: 'input.ts', text: `${main}\n${text}` };
    for (const result of [emitProgram(ts, input), compileInNode(input.file, input.text)]) {
      if (result.program) continue;
      expect(result.diagnostics.map(({ code }) => code)).toEqual(['leaklab/too-deep']);
    }
  });

  it.each(['#!/usr/bin/env node', '/*! kept */', '// first'])('begins with %s', (first) => {
    expect(compiled(`${first}\n${main}`).code).toBe(compiled(main).code);
  });
});
