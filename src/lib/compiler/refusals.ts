import type { Fault } from '../base';
import { sentence, type Locale, type MessageParams, type RuleCode } from './messages';
import type { CompileResult, Diagnostic } from './types';

/** The longest program, in UTF-16 code units: some hundred times a lesson's. */
export const MOST_CHARACTERS = 200_000;

/** How long checking a program may take, in ms. A type can be written that takes for ever. */
export const MOST_COMPILE_MS = 10_000;

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

/** Diagnostics that are a limit's, with a fault of their own. */
const LIMITS: Readonly<Record<string, Pick<Fault, 'code' | 'limit'> | undefined>> = {
  'leaklab/source-size': { code: 'source-size', limit: MOST_CHARACTERS },
  'leaklab/compile-time': { code: 'compile-time', limit: MOST_COMPILE_MS },
};

/** Why a text is no program: its first error; null if it has none. */
export function compileFault(diagnostics: readonly Diagnostic[]): Fault | null {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error === undefined) return null;
  const { code, message, line } = error;
  return { ...(LIMITS[code] ?? { code: 'compile' }), message, line };
}
