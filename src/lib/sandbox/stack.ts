import type { GeneratedPosition } from './protocol';

/** Longest part of a stack that is read. */
const STACK_CHARS = 20_000;

/**
 * The innermost place of a stack trace that is in the learner's part of the worker's text, relative to
 * that part: `code` begins at `firstLine`. Chromium writes `    at f (URL:12:34)`, Firefox and WebKit
 * `f@URL:12:34`.
 */
export function positionInStack(
  stack: unknown,
  url: string,
  firstLine: number,
): GeneratedPosition | null {
  if (typeof stack !== 'string') return null;
  for (const entry of stack.slice(0, STACK_CHARS).split('\n')) {
    const start = entry.lastIndexOf(`${url}:`);
    if (start < 0) continue;
    // Either may be missing, or be no number: then it is NaN, and no place.
    const [line, column] = entry.slice(start + url.length + 1).split(':');
    const position = {
      line: Number.parseInt(line, 10) - firstLine + 1,
      column: Number.parseInt(column, 10),
    };
    if (position.line >= 1 && position.column >= 1) return position;
  }
  return null;
}
