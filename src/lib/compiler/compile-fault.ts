import type { Fault } from '../base';
import type { Diagnostic } from './types';

/** The longest program, in UTF-16 code units: some hundred times a lesson's. */
export const MOST_CHARACTERS = 200_000;

/** How long checking a program may take, in ms. A type can be written that takes for ever. */
export const MOST_COMPILE_MS = 10_000;

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
