/**
 * What programs hand in, checked where it comes in: types do not hold at run time, and one NaN in a clock or one
 * object in the log would break the engine instead of the program.
 */
import { bounded, GoPanic, RunStopped } from './errors';
import { plainText } from './plain-text';

/** Go's longest `time.Duration` is 2^63 - 1 ns; what is longer is as long. */
const LONGEST_NS = 2 ** 63;

/** No machine has more, and a number of bytes must stay exact. */
const MOST_BYTES = 2 ** 48;

/** Longest name in the log, in UTF-16 code units. */
export const NAME_LIMIT = 100;

/** Whole ns, of either sign. Panics where it is no number. `what` is the function that was called. */
export function checkedDuration(ns: unknown, what: string): number {
  if (typeof ns === 'number' && !Number.isNaN(ns)) {
    return Math.min(Math.max(Math.round(ns), -LONGEST_NS), LONGEST_NS);
  }
  throw new GoPanic(new Error(`${what}: ${plainText(ns)} is not a duration`));
}

/** Refuses what is no number of bytes. */
export function checkedBytes(bytes: unknown, what: string): number {
  if (Number.isInteger(bytes) && Number(bytes) >= 0 && Number(bytes) < MOST_BYTES) {
    return Number(bytes);
  }
  throw new GoPanic(new Error(`${what}: size out of range`));
}

/** A whole number of either sign; Infinity too. */
export function checkedCount(count: unknown, what: string): number {
  if (Number.isInteger(count) || count === Infinity) return Number(count);
  throw new GoPanic(new Error(`${what}: ${plainText(count)} is not a whole number`));
}

/** Refuses what is no number, or is not finite. */
export function checkedNumber(value: unknown, what: string): number {
  if (Number.isFinite(value)) return Number(value);
  throw new GoPanic(new Error(`${what}: ${plainText(value)} is not a number`));
}

/** A text of the program as the log takes it. What is no text is shown as `log` shows it. */
export function checkedText(text: unknown, limit?: number): string {
  return bounded(typeof text === 'string' ? text : plainText(text), limit);
}

/** Refuses what cannot be called. */
export function checkFunction(fn: unknown, what: string): void {
  if (typeof fn === 'function') return;
  throw new TypeError(`${what} needs a function, and this is ${bounded(plainText(fn))}`);
}

/** The name of a function that shall run in a task; '' where it has none that is a text. */
export function functionName(fn: unknown, what: string): string {
  checkFunction(fn, what);
  try {
    const { name } = fn as { readonly name: unknown };
    return typeof name === 'string' ? name : '';
  } catch (error) {
    // It is a getter, of a program's own making.
    if (error instanceof RunStopped) throw error;
    return '';
  }
}
