import type { CompileResult, Diagnostic, Locale } from '../../compiler';

/** A type can be written that takes for ever to check; then the worker is replaced. */
const COMPILE_LIMIT = 10_000;

const sentences = {
  'leaklab/compile-timeout': {
    en: 'Checking this program took more than 10 seconds and was stopped. Look for a type that refers to itself, or undo the last edit.',
    zh: '检查这个程序超过了 10 秒，已被停止。请查找引用自身的类型，或撤销上一次编辑。',
  },
  'leaklab/compiler-missing': {
    en: 'The compiler could not be started. Check the connection, and that this browser allows workers for this site; then edit the program again.',
    zh: '编译器没能启动。请检查网络连接，并确认浏览器允许本站使用 worker，然后再改一改程序。',
  },
};

function failed(code: keyof typeof sentences, locale: Locale): CompileResult {
  const diagnostic: Diagnostic = {
    code,
    severity: 'error',
    message: sentences[code][locale],
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  };
  return { program: null, diagnostics: [diagnostic] };
}

/** Where a program lives in the worker: `leaky.ts` has a folder of its own. */
export const programPath = (file: string): string => `/${file.replace(/\.ts$/, '')}/${file}`;

/**
 * Checks and compiles a program in the page's one compiler worker, which is loaded at the first call. Needs
 * no open editor. Always answers: a program that takes too long to check gets a diagnostic instead.
 */
export async function compileInEditor(
  file: string,
  text: string,
  locale: Locale,
): Promise<CompileResult> {
  const { askWorker, WorkerEnded, WorkerMissing } = await import('./program-client');
  try {
    return await askWorker('compile', [{ path: programPath(file), text }, locale], COMPILE_LIMIT);
  } catch (error) {
    if (error instanceof WorkerEnded) return failed('leaklab/compile-timeout', locale);
    if (error instanceof WorkerMissing) return failed('leaklab/compiler-missing', locale);
    throw error;
  }
}
