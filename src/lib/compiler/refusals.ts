import { MOST_CHARACTERS, MOST_COMPILE_MS } from './compile-fault';
import { sentence, type Locale, type MessageParams, type RuleCode } from './messages';
import type { CompileResult } from './types';

/** A place in a text, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Says that a text is not compiled at all, at a place in it. */
export function refused(
  code: RuleCode,
  locale: Locale,
  { line, column }: Place = { line: 1, column: 1 },
  params: MessageParams = {},
): CompileResult {
  const message = sentence(code, locale, params);
  const place = { line, column, endLine: line, endColumn: column };
  return { program: null, diagnostics: [{ code, severity: 'error', message, ...place }] };
}

/** Refuses a text that is too long to be looked at, where it is too long; null: it is not. */
export function refuseLong(text: string, locale: Locale): CompileResult | null {
  if (text.length <= MOST_CHARACTERS) return null;
  const fits = text.slice(0, MOST_CHARACTERS);
  const line = fits.split('\n').length;
  const column = MOST_CHARACTERS - fits.lastIndexOf('\n');
  return refused(
    'leaklab/source-size',
    locale,
    { line, column },
    { count: text.length, most: MOST_CHARACTERS },
  );
}

/** Says that checking took too long; `line` is that of a type that may be the reason, if one is known. */
export function refuseSlow(line: number | null, locale: Locale): CompileResult {
  const place = { line: line ?? 1, column: 1 };
  return refused('leaklab/compile-time', locale, place, { most: MOST_COMPILE_MS / 1_000 });
}
