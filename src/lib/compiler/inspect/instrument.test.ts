import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, DEFAULT_RUN, World, ZERO_COSTS, type ProgramModule } from '../../engine';
import { leaklab } from '../../program';
import { emitProgram, type CompileMode } from '..';

function compiled(text: string, mode: CompileMode = 'inspect'): string {
  const { program, diagnostics } = emitProgram(ts, { file: 'input.ts', text, mode });
  expect(diagnostics).toEqual([]);
  return program!.code;
}

/** What a program logs, and how it ends. */
function run(text: string, mode: CompileMode) {
  const module = (0, eval)(compiled(text, mode)) as ProgramModule;
  const lines: string[] = [];
  const exports = {
    ...leaklab.exports,
    log: (...parts: unknown[]) => lines.push(parts.map(String).join(' ')),
  };
  const options = {
    ...DEFAULT_RUN,
    limits: DEFAULT_LIMITS,
    costs: ZERO_COSTS,
    inspect: mode === 'inspect',
  };
  const world = new World(module, { exports, bind: (runtime) => leaklab.bind(runtime) }, options);
  const { ended } = world.run(10);
  return { lines, message: ended?.fault?.message ?? null };
}

/** What is said to be live at the waits of `main`, in their order. */
function live(body: string): string[] {
  const text = `import { sleep } from "leaklab"; declare const f: any, g: any;
    export async function main(a: any, b: any, c: any) { ${body} }`;
  const thunks = [...compiled(text).matchAll(/\$k\.at\(.*?, \d+(|, \(\$i\) => .*?)\) \? yield/gu)];
  return thunks.map(([, thunk]) =>
    [...thunk.matchAll(/(?:=== \d+ \?|return) ([\w$()]+)/gu)]
      .map(([, name]) => name)
      .filter((name) => name !== '$k')
      .sort()
      .join(' '),
  );
}

describe('live after a wait', () => {
  it.each([
    ['nothing that is not read again', 'f(a); await f(b); f(c);', ['c']],
    ['what the rest of the statement needs', 'f(a, await g(b), c);', ['a c']],
    ['not what is written before it is read', 'await f(a); a = b; f(a);', ['b']],
    ['what one branch needs', 'await f(); if (a) f(b); else f(c);', ['a b c']],
    ['not what only the other branch needs', 'if (a) { await f(); f(b); } else f(c);', ['b']],
    ['what the right side of && may need', 'await f(); return a && b;', ['a b']],
    ['what the next turn needs', 'while (a) { f(b); await f(); }', ['a b']],
    ['not what each turn makes anew', 'for (;;) { const d = f(); await f(d); }', ['']],
    [
      'what comes after a loop without end that breaks',
      'for (;;) { await f(); if (a) break; } f(b);',
      ['a b'],
    ],
    [
      'what a labelled continue leads to',
      'x: while (a) { for (;;) { await f(); continue x; } f(b); }',
      ['a'],
    ],
    ['what a catch needs', 'try { await f(); } catch { f(a); } f(b);', ['a b']],
    [
      'what a finally needs, and then the caller',
      'try { await f(); return a; } finally { f(b); } f(c);',
      ['a b'],
    ],
    [
      'the value that a pattern takes apart, while a part waits',
      'const { d = await f() } = a; f(d);',
      ['a'],
    ],
    ['the object that is assigned to', 'a.x = await f(b);', ['a']],
    ['what a closure takes when it is made', 'await f(); f(() => a);', ['a']],
    ['a closure, and not its variable as well', 'const d = () => a; await f(); d();', ['d']],
    ['a box that is written later', 'let d = f(); g(() => d); await f(); d = 1;', ['d']],
    ['what a loop goes through', 'for (const d of a) { await f(d); }', ['a']],
    ['a value without a name', 'f(g(), await f());', ['$t1']],
    ['this of a method call that waits', 'g().h(await f(b));', ['$t1']],
  ])('%s: %s', (_, body, expected) => {
    expect(live(body)).toEqual(expected);
  });

  it('also where another variable hides it', () => {
    const [found] = live('{ const a = f(); await g(); f(a); } f(a);');
    expect(found.split(' ')).toEqual(['$a1()', 'a']);
  });
});

describe('names that functions take from their place', () => {
  const text = `import { log } from "leaklab";
    export async function main() {
      const x = 1, key = 'computed', symbol = Symbol('s');
      const plain = () => x;
      const wrapped = (function () { return x; });
      let assigned; assigned = () => x;
      const own = function kept() { return x; };
      const made = class { m() { return x; } };
      const { fallback = () => x } = {} as { fallback?: () => number };
      const object = { prop: () => x, 'quoted prop': () => x, 12: () => x, [key]: () => x, [symbol]: () => x, method() { return x; } };
      function inner(parameter = () => x) { return parameter.name; }
      log(plain.name, wrapped.name, assigned.name, own.name, made.name, fallback.name, inner());
      log(object.prop.name, object['quoted prop'].name, object[12].name, object[key].name, object[symbol].name, object.method.name);
      log(((a: number, b = 2) => x).length, (() => x).name, [() => x][0].name);
      class Field { handler = () => x; static shared = () => x; #hidden = () => x; get name() { return this.#hidden.name; } }
      log(new Field().handler.name, Field.shared.name, new Field().name);
      const asynchronous = async () => x; log(asynchronous.name, asynchronous.length);
    }`;

  it('stay', () => {
    expect(run(text, 'inspect')).toEqual(run(text, 'run'));
  });
});

it('changes nothing in a program that uses the language to its edges', () => {
  const text = `import { log, gosched, go } from "leaklab";
    function* count(this: unknown, from: number, ...more: number[]) { let at = from; try { while (true) { const step = yield at++; if (step) at += step; } } finally { log('over', arguments.length, more.length); } }
    class Base { *all() { yield 1; } greet() { return 'base'; } }
    class Derived extends Base {
      #n = 2; *all(): Generator<number> { yield* super.all(); yield this.#n; }
      async *later() { for (const n of this.all()) { await gosched(); yield n; } yield* [7, 8]; }
      greet() { return super.greet() + '!'; } static make() { return new this(); }
    }
    async function slow<T>(value: T) { await gosched(); return value; }
    export async function main() {
      const it = count(1, 2, 3); log(it.next().value, it.next(5).value, it.return!(undefined).done, count.length);
      for (const n of new Derived().all()) log(n);
      for await (const n of Derived.make().later()) log(n);
      let total = 1; total += await slow(2); const o = { n: 1, total }; o.n += await slow(total); o['n'] *= await slow(2);
      const { a = await slow(1), ...rest } = { b: await slow(2), total, c: o } as { a?: number; b: number; total: number; c: object };
      let [first, second = await slow('second')] = [await slow('first')] as [string, string?]; [first, second] = [second, first];
      log(total, o.n, a, Object.keys(rest).join(), first, second, \`\${await slow('t')}\${total}\`, [...(await slow([1, 2])), total].join());
      outer: for (let i = 0; i < 3; i++) { switch (i) { case 0: continue outer; case 1: await slow(i); default: log(i, help()); function help() { return total + i; } } }
      const bound = new Derived().greet.bind(new Derived()); log(bound(), (() => total).bind(null)());
      const proxy = new Proxy({ total }, { get: (target, key) => (key === 'total' ? target.total * 2 : undefined) }); log(proxy.total);
      const later = { get now() { return total; }, set now(v) { total = v; }, async [await slow('k')]() { return total; } }; later.now = 9; log(later.now, await (later as any).k());
      (function named(n: number): void { if (n > 0) named(n - 1); else log('done', total); })(2);
      const maybe = null as { f: (n: number) => number } | null; log(maybe?.f(await slow(1)), maybe?.f ?? 'none');
      const $i = 'taken', $g1 = 'too', $t1 = 'and'; log(await slow($i) + $g1, (await slow($t1)).length);
      go(async () => { total++; }); await gosched(); { const total = 1; await slow(total); } log(total);
      try { await Promise2(); } catch (e) { const { message } = e as Error; log(await slow(message)); } finally { log(await slow('finally')); }
      async function Promise2() { throw new Error('thrown'); }
    }`;
  const plain = run(text, 'run');
  expect(plain.message).toBeNull();
  expect(run(text, 'inspect')).toEqual(plain);
});

it('leaves every line where it is', () => {
  const text = `import { chan, sleep } from "leaklab";
export async function main() {
  const ch = chan<number>();
  const close = ch.close
    .bind(ch);
  function* each() {
    yield 1;
  }
  for (const n of each()) await sleep(n);
  close();
}`;
  const plain = compiled(text, 'run').split('\n');
  const inspected = compiled(text).split('\n');
  expect(inspected).toHaveLength(plain.length);
  plain.forEach((line, i) => {
    const words = line.match(/\w+/gu)?.filter((word) => !/^(?:function|bind)$/u.test(word)) ?? [];
    for (const word of words) expect(inspected[i]).toContain(word);
  });
});
