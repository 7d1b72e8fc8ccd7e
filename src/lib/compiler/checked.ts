import type ts from 'typescript';
import { fromTypeScript, inOrder, toDiagnostic } from './diagnostics';
import { emitProgram, hasError, TOO_DEEP, tooDeep, type CompileInput } from './emit';
import { isStackOverflow } from './overflow';
import { floatingFindings } from './typed-rules';
import type { Locale } from './messages';
import type { CompileResult, Diagnostic } from './types';
import type { TypeScript } from './typescript';

/**
 * Compiles a file with its types looked at, by a program that the host has: its language service in the
 * browser, `compileInNode` in Node. `fileName` is the file's name there, and its text there is compiled.
 */
export function compileChecked(
  ts: TypeScript,
  { file, locale = 'en', mode = 'run' }: Omit<CompileInput, 'text'>,
  checked: ts.Program,
  fileName: string = file,
): CompileResult {
  const source = checked.getSourceFile(fileName);
  if (!source) throw new Error(`the program that should hold ${fileName} does not`);
  const input = { file, text: source.text, locale, mode };
  const emitted = emitProgram(ts, input);
  // Checking what is nested so deeply would take the square of its depth.
  if (emitted.diagnostics.some(({ code }) => code === TOO_DEEP)) return emitted;
  try {
    const types = typeDiagnostics(ts, checked, source, locale);
    const diagnostics = inOrder([...emitted.diagnostics, ...types]);
    return { program: hasError(diagnostics) ? null : emitted.program, diagnostics };
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return tooDeep(ts, input);
  }
}

/** "Cannot find module": our own rule says it with what to do next. */
const NO_MODULE = 2307;

function typeDiagnostics(
  ts: TypeScript,
  checked: ts.Program,
  file: ts.SourceFile,
  locale: Locale,
): Diagnostic[] {
  const semantic = checked.getSemanticDiagnostics(file).filter(({ code }) => code !== NO_MODULE);
  return [
    ...fromTypeScript(ts, file, semantic),
    ...floatingFindings(ts, file, checked.getTypeChecker()).map((finding) =>
      toDiagnostic(finding, file, locale),
    ),
  ];
}
