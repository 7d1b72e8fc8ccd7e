import { Channel } from '../channel';
import type { ProgramPort } from '../port';
import type { Ledger } from './ledger';

type Helper = (...args: never[]) => object;
type Iterator = Record<string, unknown>;

/**
 * TypeScript's helpers make objects whose functions hide what they go through. The same helpers, which say what
 * their objects refer to.
 */
export function inspectedHelpers(
  helpers: ProgramPort['helpers'],
  ledger: Ledger,
): Record<string, unknown> {
  const { __asyncGenerator, __asyncValues, __asyncDelegator, __disposeResources } =
    helpers as Record<string, Helper>;

  /** An iterator's methods hold what it holds; what one of them gives to be awaited does too. */
  const linked = (iterator: Iterator, held: readonly unknown[]): object => {
    ledger.link(iterator, held);
    for (const verb of ['next', 'throw', 'return']) {
      const method = iterator[verb];
      if (typeof method !== 'function') continue;
      const through = (value: unknown): unknown => {
        const result: unknown = Reflect.apply(method, iterator, [value]);
        if (isObject(result) && !('done' in result)) ledger.link(result, [...held, value]);
        return result;
      };
      ledger.link(through, held);
      iterator[verb] = through;
    }
    return iterator;
  };

  return {
    __asyncGenerator(
      self: unknown,
      args: unknown,
      makeBody: (...args: unknown[]) => unknown,
      site: number,
    ) {
      let body: unknown;
      const make = function (this: unknown, ...given: unknown[]): unknown {
        body = makeBody.apply(this, given);
        return body;
      };
      const made = (__asyncGenerator as (...all: unknown[]) => Iterator)(self, args, make, site);
      return linked(made, [body]);
    },

    __asyncValues(source: object) {
      const iterator = (__asyncValues as (source: object) => Iterator)(source);
      if (source instanceof Channel) ledger.link(iterator, [source]);
      // Other asynchronous iterators are the program's own, and speak for themselves.
      else if (!(Symbol.asyncIterator in source)) return linked(iterator, [source]);
      return iterator;
    },

    __asyncDelegator: (source: object) =>
      linked((__asyncDelegator as (source: object) => Iterator)(source), [source]),

    __disposeResources(scope: object) {
      const result: unknown = (__disposeResources as (scope: object) => unknown)(scope);
      if (isObject(result)) ledger.link(result, [scope]);
      return result;
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
