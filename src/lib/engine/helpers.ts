import type { ProgramPort } from './port';

/** A generator whose `yield`s are those of the port: `(port.at(x, site) ? yield : port.got())`. */
type Waiting<T> = Generator<undefined, T, unknown>;

type Verb = 'next' | 'throw' | 'return';
type Method = (value?: unknown) => unknown;

interface Disposable {
  readonly value: unknown;
  readonly dispose: (() => unknown) | undefined;
  readonly async: boolean;
}

/** TypeScript's record of the `using` declarations of a block. */
interface DisposableStack {
  readonly stack: Disposable[];
  error: unknown;
  hasError: boolean;
}

/**
 * What TypeScript's lowering calls, on simulated time: its own helpers speak of promises, of which a run has
 * none. Whatever is awaited here is awaited as compiled code does it, so the trampoline sees no difference.
 */
export function createHelpers(port: ProgramPort): ProgramPort['helpers'] {
  return { ...asyncHelpers(port), ...disposal(port), ...own(port), ...syntax };
}

/** `await` inside of an async generator: its body yields this, and waits for what it holds. */
class Awaited {
  constructor(
    readonly value: unknown,
    readonly site: number,
  ) {}
}

function asyncHelpers(port: ProgramPort) {
  /** One `next`, `throw` or `return`: runs the body until it yields a value that is not a wait. */
  function* step(
    body: Generator,
    state: { busy: boolean },
    verb: Verb,
    input: unknown,
    site: number,
  ): Waiting<IteratorResult<unknown>> {
    if (state.busy) {
      throw new TypeError(
        'an async generator was asked for a value while it was making one: let one task at a time ask it.',
      );
    }
    state.busy = true;
    let ended = false;
    try {
      const given = verb === 'return' ? (port.at(input, site) ? yield : port.got()) : input;
      let result = body[verb](given);
      while (!result.done && result.value instanceof Awaited) {
        const awaited: Awaited = result.value;
        let value: unknown;
        try {
          value = port.at(awaited.value, awaited.site) ? yield : port.got();
        } catch (error) {
          result = body.throw(error);
          continue;
        }
        result = body.next(value);
      }
      ended = true;
      return result;
    } finally {
      state.busy = false;
      // The task is being stopped here, so the body must come to its end too.
      if (!ended) yield* close(body);
    }
  }

  function* close(body: Generator): Waiting<void> {
    let result = body.return(undefined);
    while (!result.done) {
      const { value } = result as { value: unknown };
      if (!(value instanceof Awaited)) result = body.next();
      else result = body.next(port.at(value.value, value.site) ? yield : port.got());
    }
  }

  function* settled(result: IteratorResult<unknown>): Waiting<IteratorResult<unknown>> {
    const value = port.at(result.value, port.site) ? yield : port.got();
    return { value, done: result.done ?? false };
  }

  return {
    __await: (value: unknown, site = port.site) => new Awaited(value, site),

    __asyncGenerator(
      self: unknown,
      args: ArrayLike<unknown> | undefined,
      makeBody: (...args: unknown[]) => Generator,
      site: number,
    ) {
      const body = Reflect.apply(makeBody, self, args ?? []) as Generator;
      const state = { busy: false };
      const verb = (name: Verb) => (value?: unknown) =>
        port.call(step(body, state, name, value, site), site);
      return {
        next: verb('next'),
        throw: verb('throw'),
        return: verb('return'),
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },

    __asyncValues(source: Partial<AsyncIterable<unknown> & Iterable<unknown>>) {
      const asynchronous = source[Symbol.asyncIterator];
      if (asynchronous) return asynchronous.call(source);
      const synchronous = source[Symbol.iterator];
      if (!synchronous) throw new TypeError('for await needs a channel, or something iterable.');
      const iterator = synchronous.call(source);
      // `for await` awaits what a plain iterable holds; most often that is nothing to wait for.
      const answer = (result: IteratorResult<unknown>) =>
        typeof result.value === 'object' && result.value !== null
          ? port.call(settled(result), port.site)
          : result;
      return {
        next: (value?: unknown) => answer(iterator.next(value)),
        return: (value?: unknown) =>
          iterator.return ? answer(iterator.return(value)) : { value, done: true },
      };
    },

    /** For `yield*`: each step first yields the wait for a result, and then passes the result on. */
    __asyncDelegator(source: Partial<Record<Verb, Method>>) {
      let waited = false;
      const verb = (name: Verb, pass: Method = (value) => value) => {
        const method = source[name];
        if (!method) return name === 'next' ? undefined : pass;
        return (value: unknown) => {
          waited = !waited;
          if (!waited) return pass(value);
          return { value: new Awaited(method.call(source, value), port.site), done: false };
        };
      };
      const rethrow: Method = (error) => {
        throw error;
      };
      return {
        next: verb('next'),
        throw: verb('throw', rethrow),
        return: verb('return'),
        [Symbol.iterator]() {
          return this;
        },
      };
    },
  };
}

function disposal(port: ProgramPort) {
  function fail(scope: DisposableStack, error: unknown): void {
    port.rethrow(error);
    scope.error = scope.hasError ? suppressed(error, scope.error) : error;
    scope.hasError = true;
  }

  function disposeNow(scope: DisposableStack): void {
    for (let last = scope.stack.pop(); last; last = scope.stack.pop()) {
      try {
        last.dispose?.call(last.value);
      } catch (error) {
        fail(scope, error);
      }
    }
    if (scope.hasError) throw scope.error;
  }

  function* disposeWaiting(scope: DisposableStack, site: number): Waiting<void> {
    for (let last = scope.stack.pop(); last; last = scope.stack.pop()) {
      try {
        const result = last.dispose?.call(last.value);
        if (!last.async) continue;
        if (port.at(result, site)) yield;
        else port.got();
      } catch (error) {
        fail(scope, error);
      }
    }
    if (scope.hasError) throw scope.error;
  }

  return {
    __addDisposableResource(scope: DisposableStack, value: unknown, async: boolean) {
      if (value === null || value === undefined) {
        if (async) scope.stack.push({ value, dispose: undefined, async });
        return value;
      }
      const source = value as Record<symbol, unknown>;
      const dispose = (async ? source[Symbol.asyncDispose] : undefined) ?? source[Symbol.dispose];
      if (typeof dispose !== 'function') {
        const method = async ? '[Symbol.asyncDispose]' : '[Symbol.dispose]';
        throw new TypeError(`what "using" declares must have a method ${method}.`);
      }
      scope.stack.push({ value, dispose: dispose as () => unknown, async });
      return value;
    },

    /** Something to await where the block has an `await using`. */
    __disposeResources(scope: DisposableStack) {
      if (scope.stack.some((resource) => resource.async)) {
        return port.call(disposeWaiting(scope, port.site), port.site);
      }
      disposeNow(scope);
      return undefined;
    },
  };
}

/** `SuppressedError`, which not every browser has. */
function suppressed(error: unknown, hidden: unknown): Error {
  const made = new Error('An error was suppressed during disposal.');
  return Object.assign(made, { name: 'SuppressedError', error, suppressed: hidden });
}

/** Helpers of our own compiler. */
function own(port: ProgramPort) {
  return {
    /** The last part of a call that calls something itself: evaluated first, then the site is set. */
    __siteAfter<T>(value: T, site: number): T {
      port.site = site;
      return value;
    },

    /** `super[key]` as something to assign to, outside of its class. */
    __superTarget: (
      get: (key: PropertyKey) => unknown,
      set: (key: PropertyKey, value: unknown) => void,
      key: PropertyKey,
    ) => ({
      get value() {
        return get(key);
      },
      set value(value: unknown) {
        set(key, value);
      },
    }),
  };
}

type PrivateState = WeakMap<object, unknown> | WeakSet<object> | (new () => unknown);
type Kind = 'm' | 'a' | 'f';

/** A private name's holder: the class itself for static ones, a set or map of instances for others. */
function belongs(receiver: unknown, state: PrivateState): boolean {
  return typeof state === 'function' ? receiver === state : state.has(receiver as object);
}

function demand(receiver: unknown, state: PrivateState, doing: string): void {
  if (belongs(receiver, state)) return;
  throw new TypeError(`Cannot ${doing} private member of an object whose class did not declare it`);
}

/** Helpers that have nothing to do with time: as TypeScript defines them. */
const syntax = {
  __classPrivateFieldGet(
    receiver: object,
    state: PrivateState,
    kind: Kind,
    value?: Method | { value: unknown },
  ): unknown {
    if (kind === 'a' && !value)
      throw new TypeError('Private accessor was defined without a getter');
    demand(receiver, state, 'read');
    if (kind === 'm') return value;
    if (kind === 'a') return (value as Method).call(receiver);
    return value
      ? (value as { value: unknown }).value
      : (state as WeakMap<object, unknown>).get(receiver);
  },

  __classPrivateFieldSet(
    receiver: object,
    state: PrivateState,
    value: unknown,
    kind: Kind,
    target?: Method | { value: unknown },
  ): unknown {
    if (kind === 'm') throw new TypeError('Private method is not writable');
    if (kind === 'a' && !target)
      throw new TypeError('Private accessor was defined without a setter');
    demand(receiver, state, 'write');
    if (kind === 'a') (target as Method).call(receiver, value);
    else if (target) (target as { value: unknown }).value = value;
    else (state as WeakMap<object, unknown>).set(receiver, value);
    return value;
  },

  __classPrivateFieldIn(state: PrivateState, receiver: unknown): boolean {
    if (receiver === null || (typeof receiver !== 'object' && typeof receiver !== 'function')) {
      throw new TypeError("Cannot use 'in' operator on non-object");
    }
    return belongs(receiver, state);
  },

  __makeTemplateObject(cooked: unknown[], raw: string[]) {
    return Object.defineProperty(cooked, 'raw', { value: raw });
  },

  __propKey: (value: unknown) => (typeof value === 'symbol' ? value : String(value)),

  __rest(source: Record<PropertyKey, unknown> | null | undefined, left: readonly PropertyKey[]) {
    const rest: Record<PropertyKey, unknown> = {};
    if (source === null || source === undefined) return rest;
    for (const key of Reflect.ownKeys(source)) {
      if (left.includes(key) || !Object.prototype.propertyIsEnumerable.call(source, key)) continue;
      rest[key] = source[key];
    }
    return rest;
  },

  __setFunctionName(target: object, name: string | symbol, prefix?: string) {
    const plain = typeof name === 'symbol' ? `[${name.description ?? ''}]` : name;
    const value = prefix ? `${prefix} ${plain}` : plain;
    return Object.defineProperty(target, 'name', { configurable: true, value });
  },
};
