import type { FaultCode } from '../base';

/** What `instanceof` does where a class does not say otherwise. */
const isInstance = Function.prototype[Symbol.hasInstance] as (
  this: unknown,
  value: unknown,
) => boolean;

/** `instanceof`, for what a program threw: a Proxy may throw in turn when it is asked for its prototype. */
function isA<T>(value: unknown, type: abstract new (...args: never[]) => T): value is T {
  try {
    return isInstance.call(type, value);
  } catch {
    return false;
  }
}

/** A Go panic. `value` is what was given to `panic`. */
export class GoPanic extends Error {
  override name = 'panic';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isA(value, this);
  }

  constructor(readonly value: unknown) {
    super(panicText(value));
  }
}

/** Ends the run at once. Compiled `catch` clauses pass it on, and no deferred call runs. */
export class RunStopped extends Error {
  override name = 'RunStopped';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isA(value, this);
  }

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly site: number,
  ) {
    super(message);
  }
}

/** Longest text of a panic or a name in the log, in UTF-16 code units. */
const TEXT_LIMIT = 500;

/** Cuts a program's text to what the log takes. */
export function bounded(text: string, limit = TEXT_LIMIT): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`;
}

/** What Go prints after `panic: ` for a value. A program may throw what fails when it is looked at. */
function panicText(value: unknown): string {
  try {
    return textOf(value);
  } catch {
    return typeof value;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return bounded(value);
  if (value instanceof Error) {
    // The program may have made it anything.
    const message: unknown = value.message;
    return typeof message === 'string' ? bounded(message) : 'error';
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return `${typeof value}(${String(value)})`;
  }
  return typeof value;
}

/**
 * The text of a thrown value as the log keeps it. Engines word their own errors differently ("x is not a
 * function"), and the log must not depend on the browser: of those it keeps the name alone.
 */
export function loggedPanic(thrown: unknown): string {
  if (thrown instanceof GoPanic) return `panic: ${thrown.message}`;
  if (isNativeError(thrown)) return `panic: ${errorName(thrown)}`;
  return `panic: ${panicText(thrown)}`;
}

/** The text of a thrown value as a person reads it. */
export function panicMessage(thrown: unknown): string {
  if (isNativeError(thrown)) return `panic: ${errorName(thrown)}: ${panicText(thrown)}`;
  return loggedPanic(thrown);
}

const NATIVE = [TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError];

function isNativeError(thrown: unknown): thrown is Error {
  return NATIVE.some((type) => isA(thrown, type)) || isInternalError(thrown);
}

/** What Firefox throws where the stack overflows, and others a `RangeError`. */
function isInternalError(thrown: unknown): boolean {
  try {
    return isA(thrown, Error) && thrown.name === 'InternalError';
  } catch {
    return false;
  }
}

function errorName(thrown: Error): string {
  return NATIVE.find((type) => thrown instanceof type)?.name ?? 'RangeError';
}
