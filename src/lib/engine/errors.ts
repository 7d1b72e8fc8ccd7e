import { inert, type FaultCode } from '../base';

/** A Go panic. `value` is what was given to `panic`. */
export class GoPanic extends Error {
  override name = 'panic';
  /** By this one is known: what a program throws may be a proxy that answers `instanceof` as it likes. */
  readonly #isOurs = true;

  static override [Symbol.hasInstance](thrown: unknown): thrown is GoPanic {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }

  constructor(readonly value: unknown) {
    super(panicText(value));
  }
}

/** Ends the run at once. Compiled `catch` clauses pass it on, and no deferred call runs. */
export class RunStopped extends Error {
  override name = 'RunStopped';
  /** As in `GoPanic`. */
  readonly #isOurs = true;

  static override [Symbol.hasInstance](thrown: unknown): thrown is RunStopped {
    return typeof thrown === 'object' && thrown !== null && #isOurs in thrown;
  }

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly site: number,
    /** The number that was passed, where the code is a limit's. */
    readonly limit?: number,
  ) {
    super(message);
  }
}

/** Longest text of a panic or a name in the log, in UTF-16 code units. */
const TEXT_LIMIT = 500;

/** Cuts a program's text to what the log takes; never between the halves of a pair. */
export function bounded(text: string, limit = TEXT_LIMIT): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What Go prints after `panic: ` for a value. */
function panicText(value: unknown): string {
  if (typeof value === 'string') return bounded(value);
  if (isError(value)) return messageOf(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return `${typeof value}(${bounded(String(value))})`;
  }
  return typeof value;
}

/** A program may have put anything there, also what throws when it is asked. */
export function messageOf(error: Error): string {
  try {
    const message: unknown = error.message;
    return typeof message === 'string' ? bounded(message) : typeof message;
  } catch {
    return 'an error that does not tell its message';
  }
}

/** What `instanceof` does, whatever a program has made of the class that it asks. */
const isInstance = Function.prototype[Symbol.hasInstance] as (
  this: unknown,
  value: unknown,
) => boolean;

/** A proxy may refuse to say what it is. */
function isError(thrown: unknown, type: new () => Error = Error): thrown is Error {
  try {
    return isInstance.call(type, thrown);
  } catch {
    return false;
  }
}

/**
 * The text of a thrown value as the log keeps it. Engines word their own errors differently ("x is not a
 * function"), and the log must not depend on the browser: of those it keeps the name alone.
 */
export function loggedPanic(thrown: unknown): string {
  const name = nativeName(thrown);
  return `panic: ${name ?? panicText(thrown)}`;
}

/** The text of a thrown value as a person reads it. */
export function panicMessage(thrown: unknown): string {
  const name = nativeName(thrown);
  const text = name === null ? panicText(thrown) : `${name}: ${messageOf(thrown as Error)}`;
  return `panic: ${inert(text)}`;
}

const NATIVE = [TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError];
/** Taken at once, as a program may give them other names. */
const NATIVE_NAMES = NATIVE.map(({ name }) => name);

/** The name of an engine's own error; null for others. */
function nativeName(thrown: unknown): string | null {
  const at = NATIVE.findIndex((type) => isError(thrown, type));
  if (at >= 0) return NATIVE_NAMES[at];
  return isInternalError(thrown) ? 'RangeError' : null;
}

/** What Firefox throws where the stack overflows, and others a `RangeError`. */
function isInternalError(thrown: unknown): boolean {
  try {
    return isError(thrown) && thrown.name === 'InternalError';
  } catch {
    return false;
  }
}
