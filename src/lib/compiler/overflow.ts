/**
 * Whether an error says that the stack has overflown. Chromium and WebKit throw a `RangeError`; Firefox has
 * an error of its own for it, an `InternalError`, of which TypeScript knows nothing.
 */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}
