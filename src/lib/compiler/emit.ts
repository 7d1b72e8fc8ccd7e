import type ts from 'typescript';
import { readBindings } from './bindings';
import { fromTypeScript, inOrder, toDiagnostic } from './diagnostics';
import { instrument } from './inspect';
import type { Locale } from './messages';
import { syntaxFindings } from './rules';
import { collectSites } from './sites';
import { markCalls } from './transform/calls';
import { separateLoopClasses } from './transform/loop-classes';
import { programOf } from './transform/program';
import type { CompiledProgram, CompileResult, Diagnostic } from './types';
import { isStackOverflow } from './overflow';
import type { TypeScript } from './typescript';

/** A learner's file. */
export interface CompileInput {
  /** Name of the file, as sites and messages show it: `leaky.ts`. */
  readonly file: string;
  readonly text: string;
  /** The language of our own diagnostics. Default: English. */
  readonly locale?: Locale;
  /**
   * `inspect`: the same program, with the same sites and log, which also says what it refers to, for a
   * `World` that inspects. Default: `run`.
   */
  readonly mode?: CompileMode;
}

export type CompileMode = 'run' | 'inspect';

/** Under this name TypeScript sees the text, whatever the learner's file is called. */
const SOURCE = 'program.ts';
const CODE = 'program.js';

/**
 * Compiles one file by its syntax alone: no types are looked at, so this is fast. Errors are those of
 * syntax and of the rules that need no types.
 */
export function emitProgram(ts: TypeScript, input: CompileInput): CompileResult {
  try {
    return emitText(ts, input);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return tooDeep(ts, input);
  }
}

/** The code of what is said where a text is nested deeper than the stack of whoever reads it. */
export const TOO_DEEP = 'leaklab/too-deep';

/** What is said where TypeScript or we ran out of stack. */
export function tooDeep(ts: TypeScript, { file, locale = 'en' }: CompileInput): CompileResult {
  const place = ts.createSourceFile(file, '', ts.ScriptTarget.ESNext);
  const finding = { code: TOO_DEEP, span: { start: 0, end: 0 } } as const;
  return { program: null, diagnostics: [toDiagnostic(finding, place, locale)] };
}

function emitText(ts: TypeScript, input: CompileInput): CompileResult {
  const { file, text, locale = 'en', mode = 'run' } = input;
  const source = parse(ts, text);
  const program = programWith(ts, source);
  const bindings = readBindings(ts, source);
  const diagnostics = inOrder([
    ...fromTypeScript(ts, source, program.getSyntacticDiagnostics(source)),
    ...syntaxFindings(ts, source, bindings).map((found) => toDiagnostic(found, source, locale)),
  ]);
  if (hasError(diagnostics)) return { program: null, diagnostics };
  const sites = collectSites(ts, source, bindings);
  const printed = print(program, {
    before: [markCalls(ts, sites), separateLoopClasses(ts)],
    after: [programOf(ts, sites)],
  });
  const { code, map } = finish(file, printed);
  const final = mode === 'inspect' ? instrument(ts, code) : code;
  return { program: { file, code: final, map, sites: sites.table }, diagnostics };
}

/** Whether any diagnostic forbids to run the program. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function parse(ts: TypeScript, text: string): ts.SourceFile {
  // A line `#!…` would be printed before our function. The comment is as long.
  const parsed = text.startsWith('#!') ? `//${text.slice(2)}` : text;
  return ts.createSourceFile(SOURCE, parsed, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
}

function programWith(ts: TypeScript, source: ts.SourceFile): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2017,
    module: ts.ModuleKind.ESNext,
    newLine: ts.NewLineKind.LineFeed,
    useDefineForClassFields: true,
    isolatedModules: true,
    // Imports stay, used or not: they become constants, which do no harm.
    verbatimModuleSyntax: true,
    noEmitHelpers: true,
    removeComments: true,
    sourceMap: true,
    noCheck: true,
    noLib: true,
    noResolve: true,
    types: [],
  };
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === SOURCE ? source : undefined),
    fileExists: (name) => name === SOURCE,
    readFile: () => undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  return ts.createProgram([SOURCE], options, host);
}

function print(program: ts.Program, transformers: ts.CustomTransformers): Printed {
  const output = new Map<string, string>();
  const write: ts.WriteFileCallback = (name, text) => output.set(name, text);
  program.emit(undefined, write, undefined, false, transformers);
  return { code: output.get(CODE) ?? '', map: output.get(`${CODE}.map`) ?? '' };
}

interface Printed {
  readonly code: string;
  readonly map: string;
}

interface SourceMap {
  readonly version: 3;
  readonly names: readonly string[];
  readonly mappings: string;
}

/** From what TypeScript prints: the bare function expression, and a map that names the learner's file. */
function finish(file: string, { code, map }: Printed): Pick<CompiledProgram, 'code' | 'map'> {
  const end = code.lastIndexOf(';\n//# sourceMappingURL=');
  const { version, names, mappings } = JSON.parse(map) as SourceMap;
  return {
    code: code.slice(0, end),
    map: JSON.stringify({ version, sources: [file], names, mappings }),
  };
}
