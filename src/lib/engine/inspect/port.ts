import type { ProgramPort } from '../port';
import type { GeneratorFrame } from './generator-frame';
import type { Live } from './ledger';

/**
 * What a program that was compiled to be inspected calls, beside what `ProgramPort` has. `compiler/inspect`
 * writes these calls: change both together. `(i) => …` reads variables by number, and ends with `$k` itself.
 *
 *   await E                    ($k.at(E, 17, (i) => …) ? yield : $k.got())     what is live after it
 *   head of a loop             if (--$k.fuel < 0 && $k.burn(17, (i) => …)) yield;
 *   call of an async function  $k.call(f_1(a), 17, (i) => …)                   what it was called with
 *   head of the module         $k.module((i) => …);                            its variables
 *   a function                 $k.closure(() => x, (i) => …, "name")           what it captures
 *   a class, an object         $k.class(class …, (i) => …), $k.methods({ m() {} }, (i) => …)
 *   [E]: () => x               [$k.key(E)]: $k.closure(() => x, (i) => …, $k.lastKey)
 *   f.bind(a), new Proxy(t, h) $k.bind(f, [a]), $k.proxy(t, h)
 *   function* g(a) {…}         function g() { const f = $k.frame(); return $k.generator(f, …, (i) => …); }
 *   yield E, yield* E          yield f.out(E, (i) => …), yield* f.all(E, (i) => …)
 */
export interface InspectPort extends ProgramPort {
  readonly lastKey: string | symbol;
  at(awaited: unknown, site: number, live?: unknown): boolean;
  burn(site: number, live?: Live): boolean;
  call<T>(body: T, site: number, live?: Live): T;
  module(live: Live): void;
  closure<F extends object>(fn: F, live: Live, name?: string | symbol): F;
  class<C extends new () => object>(made: C, live: Live, name?: string | symbol): C;
  methods<O extends object>(object: O, live: Live): O;
  key(value: unknown): string | symbol;
  bind(target: { bind: (...args: unknown[]) => unknown }, args: unknown[]): unknown;
  proxy(target: object, handler: object): object;
  frame(): GeneratorFrame;
  generator<G extends object>(frame: GeneratorFrame, generator: G, live: Live): G;
}
