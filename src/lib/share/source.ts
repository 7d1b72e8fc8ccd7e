import * as v from 'valibot';
import { SOURCE_CHARS, SOURCE_LINES } from './limits';

/** A program's text, as long as one may be that comes from outside. */
export const sourceText = v.pipe(v.string(), v.maxLength(SOURCE_CHARS), v.check(hasFewLines));

export function hasFewLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines <= SOURCE_LINES;
}
