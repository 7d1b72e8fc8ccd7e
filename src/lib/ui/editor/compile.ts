import {
  MOST_COMPILE_MS,
  refused,
  refuseLong,
  refuseSlow,
  type CompileResult,
  type Locale,
} from '../../compiler';
import { inert } from '../../base';
import { programPath } from './program-path';

/** ms to look for what makes a program slow to check: it is only parsed. */
const SUSPECT_MS = 3_000;

/**
 * Checks and compiles a program in the page's one compiler worker, which is loaded at the first call. Needs
 * no open editor. Always answers: a program that is too long, or takes too long to check, gets a diagnostic
 * instead. Once `signal` is aborted the worker does not go on with it for long.
 */
export async function compileInEditor(
  file: string,
  text: string,
  locale: Locale,
  signal?: AbortSignal,
): Promise<CompileResult> {
  const long = refuseLong(text, locale);
  if (long !== null) return long;
  const { programWorker, WorkerEnded, WorkerMissing } = await import('./program-client');
  const program = { path: programPath(file), text };
  const patience = { limit: MOST_COMPILE_MS, ...(signal && { signal }) };
  try {
    return await programWorker.ask('compile', [program, locale], patience);
  } catch (error) {
    if (error instanceof WorkerMissing) return refused('leaklab/compiler-missing', locale);
    if (!(error instanceof WorkerEnded)) return failed(error, locale);
  }
  if (signal?.aborted === true) return refuseSlow(null, locale);
  // In the worker that has taken the place of the one that was ended.
  const line = await programWorker
    .ask('suspectLine', [program], { limit: SUSPECT_MS })
    .catch(() => null);
  return refuseSlow(line, locale);
}

/** An error of TypeScript's own, or of ours: the learner's text goes on to be there. */
function failed(error: unknown, locale: Locale): CompileResult {
  const name = inert(error instanceof Error ? error.message : String(error), 200);
  return refused('leaklab/compiler-failed', locale, undefined, { name });
}
