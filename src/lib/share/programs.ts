import * as v from 'valibot';
import { refused, opened, type Opened } from './fault';
import { SOURCE_CHARS, SOURCE_LINES } from './limits';

/** The text of a program. */
export const source = v.pipe(v.string(), v.maxLength(SOURCE_CHARS), v.check(hasFewLines));

/** The fields that links and files share. */
export const programFields = {
  lesson: v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  leaky: v.optional(source),
  fixed: v.optional(source),
  yours: v.optional(source),
};

/** Reads JSON that a stranger may have written. Never throws. */
export function readJson<T>(text: string, schema: v.GenericSchema<unknown, T>): Opened<T> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const result = v.safeParse(schema, data, { abortEarly: true });
  return result.success ? opened(result.output) : refused(codeOf(result.issues[0]));
}

function hasFewLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines <= SOURCE_LINES;
}

function codeOf(issue: v.BaseIssue<unknown>): 'source-too-long' | 'unknown-field' | 'wrong-shape' {
  if (issue.type === 'max_length' || issue.requirement === hasFewLines) return 'source-too-long';
  return issue.type === 'strict_object' && issue.expected === 'never'
    ? 'unknown-field'
    : 'wrong-shape';
}
