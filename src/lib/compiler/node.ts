import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { OutOfTime, withinTime } from '../base/node';
import { compileChecked } from './checked';
import { generateDeclarations } from './declarations';
import { tooDeep, type CompileMode } from './emit';
import type { Locale } from './messages';
import { isStackOverflow } from './overflow';
import { MOST_COMPILE_MS } from './compile-fault';
import { refuseLong, refuseSlow } from './refusals';
import { SPECIFIER } from './reserved';
import { suspectLine } from './suspect';
import type { CompileResult } from './types';

export { DECLARED_FILES } from './declarations';

/** Where `src/lib/program` is. */
export const programFolder = fileURLToPath(new URL('../program/', import.meta.url));

const PROGRAM = '/program.ts';
const LEAKLAB = `/node_modules/${SPECIFIER}/index.d.ts`;

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // The language and nothing around it: a program has no DOM and no Node.
  lib: ['lib.esnext.d.ts'],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** The declarations of "leaklab", from the sources as they are now. */
export function leaklabDeclarations(): string {
  return generateDeclarations(ts, (file) => readFileSync(join(programFolder, file), 'utf8'));
}

/** Compiles a learner's program with its types checked, within `limit` ms. */
export function compileInNode(
  file: string,
  text: string,
  locale: Locale = 'en',
  mode: CompileMode = 'run',
  limit = MOST_COMPILE_MS,
): CompileResult {
  const long = refuseLong(text, locale);
  if (long !== null) return long;
  const known = (host ??= new NodeHost());
  try {
    return withinTime(limit, () =>
      compileChecked(ts, { file, locale, mode }, known.program(text), PROGRAM),
    );
  } catch (error) {
    if (isStackOverflow(error)) return tooDeep(ts, { file, text, locale });
    if (!(error instanceof OutOfTime)) throw error;
    // Stopped in the midst of something: nobody knows in which state its programs are.
    host = undefined;
    return refuseSlow(suspectLine(ts, text), locale);
  }
}

// Parsing the language's own declarations takes most of the time: done once a process.
let host: NodeHost | undefined;

class NodeHost {
  readonly #libraries = dirname(ts.getDefaultLibFilePath(options));
  readonly #parsed = new Map<string, ts.SourceFile>();
  readonly #leaklab = leaklabDeclarations();
  #last: ts.Program | undefined;

  /** The program of one learner's file. */
  program(text: string): ts.Program {
    const host: ts.CompilerHost = {
      getSourceFile: (name) => (name === PROGRAM ? parse(PROGRAM, text) : this.#library(name)),
      fileExists: (name) => name === PROGRAM || name === LEAKLAB,
      readFile: () => undefined,
      writeFile: () => undefined,
      getDefaultLibFileName: () => join(this.#libraries, 'lib.esnext.d.ts'),
      getDefaultLibLocation: () => this.#libraries,
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      resolveModuleNameLiterals: (literals) =>
        literals.map(({ text: name }) => ({
          resolvedModule:
            name === SPECIFIER
              ? {
                  resolvedFileName: LEAKLAB,
                  extension: ts.Extension.Dts,
                  isExternalLibraryImport: true,
                }
              : undefined,
        })),
    };
    this.#last = ts.createProgram([PROGRAM], options, host, this.#last);
    return this.#last;
  }

  #library(name: string): ts.SourceFile | undefined {
    let file = this.#parsed.get(name);
    if (file) return file;
    const text = name === LEAKLAB ? this.#leaklab : ts.sys.readFile(name);
    if (text === undefined) return undefined;
    file = parse(name, text);
    this.#parsed.set(name, file);
    return file;
  }
}

function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
}
