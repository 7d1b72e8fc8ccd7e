/**
 * The module "leaklab": Go's concurrency, in TypeScript, on simulated time. Its functions only mean something
 * inside a program that Leaklab runs.
 */
import {
  after as afterTimer,
  Channel,
  Context as EngineContext,
  defer as deferCall,
  GoPanic,
  Owner as EngineOwner,
  recover as recoverPanic,
  Select,
  Sleep,
  Ticker as EngineTicker,
  Work,
  Yield,
} from '../engine';
import type {
  CancelFunc,
  Cases,
  Chan,
  Context,
  Duration,
  FrameClock,
  Operation,
  Owner,
  Selected,
  Task,
  Ticker,
} from './api';
import { runtime } from './binding';

export type * from './api';

/** One nanosecond, the unit of a `Duration`. */
export const nanosecond: Duration = 1;
export const microsecond: Duration = 1_000;
export const millisecond: Duration = 1_000_000;
export const second: Duration = 1_000_000_000;
export const minute: Duration = 60_000_000_000;

/**
 * Starts a task: Go's `go fn(args)`. It runs when a processor takes it, not at once, and nobody is told when
 * it ends.
 */
export function go<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Task {
  return runtime().spawn(fn.name, () => fn(...args), 0);
}

/** Makes a channel. Without a capacity a send waits for a receive. */
export function chan<T>(capacity = 0): Chan<T> {
  return new Channel(runtime(), capacity) as unknown as Chan<T>;
}

/** Go's nil channel: every operation on it waits for ever, and `select` never takes such a case. */
export function nilChan<T>(): Chan<T> {
  return new Channel(runtime(), 0, true) as unknown as Chan<T>;
}

/**
 * Waits for whichever case can go on first, and says which it was:
 *
 * ```ts
 * const got = await select({ job: jobs.recv(), stop: ctx.done.recv() });
 * if (got.case === "stop") return;
 * ```
 *
 * With a case `default: null` it does not wait. If several cases are ready, one is chosen at random.
 */
export function select<const C extends Cases>(cases: C): Operation<Selected<C>> {
  return new Select(cases) as unknown as Operation<Selected<C>>;
}

/** Waits for a time. */
export function sleep(duration: Duration): Operation<void> {
  return new Sleep(duration) as unknown as Operation<void>;
}

/** A channel that gets one value after a time: Go's `time.After`. */
export function after(duration: Duration): Chan<number> {
  return afterTimer(runtime(), duration) as unknown as Chan<number>;
}

/** Makes a ticker: Go's `time.NewTicker`. Whoever makes it must stop it. */
export function ticker(period: Duration): Ticker {
  return new EngineTicker(runtime(), period) as unknown as Ticker;
}

/** The context that is never cancelled, from which the others derive. */
export function background(): Context {
  return new EngineContext(runtime(), null) as unknown as Context;
}

/** Derives a context that ends when `cancel` is called, or when its parent ends. */
export function withCancel(parent: Context): [ctx: Context, cancel: CancelFunc] {
  const context = new EngineContext(runtime(), parent as unknown as EngineContext);
  return [context as unknown as Context, () => context.cancel()];
}

/** Derives a context that ends after a time, when `cancel` is called, or when its parent ends. */
export function withTimeout(
  parent: Context,
  timeout: Duration,
): [ctx: Context, cancel: CancelFunc] {
  const context = new EngineContext(runtime(), parent as unknown as EngineContext);
  context.expireAt(runtime().now + Math.round(timeout));
  return [context as unknown as Context, () => context.cancel()];
}

/** The frame clock: `await frame.next()` waits until the next of 60 frames a second begins. */
export const frame: FrameClock = {
  next: () => runtime().frameLoop.next as unknown as Operation<void>,
  get number() {
    return runtime().frameLoop.number;
  },
};

/** Computes for a time: keeps a processor busy, as real work would. */
export function work(duration: Duration): Operation<void> {
  return new Work(duration) as unknown as Operation<void>;
}

/** Lets other tasks run first: Go's `runtime.Gosched`. */
export function gosched(): Operation<void> {
  return new Yield() as unknown as Operation<void>;
}

/** Runs `call` when the async function around it returns, also if it panics. The last one deferred runs first. */
export function defer(call: () => unknown): void {
  deferCall(runtime().current, call);
}

/** In a deferred function: stops a panic and returns its value, or null if there was none. */
export function recover(): unknown {
  return recoverPanic(runtime().current);
}

/** Panics: unless a deferred function recovers, the whole program ends. */
export function panic(value: unknown): never {
  throw new GoPanic(value);
}

/** Makes an owner of tasks: an entity, a room, a player. */
export function owner(name: string): Owner {
  const made = new EngineOwner(runtime(), name);
  return {
    name: made.name,
    go: (fn, ...args) => made.spawn(fn.name, () => fn(...args)),
    end: () => made.end(),
  };
}

/** Writes a line to the run's log. */
export function log(...parts: unknown[]): void {
  runtime().log(parts.map(plain).join(' '));
}

/** Virtual time since the start of the run. */
export function now(): Duration {
  return runtime().now;
}

/** Text of a logged value. Only of plain ones: a program's own `toString` is not called. */
function plain(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null
        ? 'null'
        : Array.isArray(value)
          ? `[array of ${value.length}]`
          : '[object]';
    default:
      return `[${typeof value}]`;
  }
}
