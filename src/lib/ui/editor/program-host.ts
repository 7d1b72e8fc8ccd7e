import type ts from 'typescript';
import type { TypeScript } from '../../compiler';
import type { ProgramText } from './program-protocol';

/** Where the learner's one module is found, so that it resolves like any package. */
const LEAKLAB = '/node_modules/leaklab/index.d.ts';

/** The language's own declarations. Those of the DOM are not among them: a program has no page. */
const libraries = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        '../../../../node_modules/typescript/lib/lib.{es20,es5,esnext,decorators}*.d.ts',
        '!**/*.full.d.ts',
      ],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, text]) => [`/${path.slice(path.lastIndexOf('/') + 1)}`, text]),
);

/** How programs are checked: as strictly as may be, against the language alone. */
export function compilerOptions({
  ModuleDetectionKind,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
}: TypeScript): ts.CompilerOptions {
  return {
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.Bundler,
    // A program without imports is still a module, and its `main` its own.
    moduleDetection: ModuleDetectionKind.Force,
    // Names of files, not of libraries: `esnext` would bring the DOM.
    lib: ['lib.esnext.d.ts'],
    types: [],
    strict: true,
    allowNonTsExtensions: true,
    noEmitHelpers: true,
  };
}

/** The file system of one program: its text, the types of `leaklab`, the language. */
export class ProgramHost implements ts.LanguageServiceHost {
  readonly #ts: TypeScript;
  readonly #options: ts.CompilerOptions;
  readonly #path: string;
  readonly #files: Map<string, string>;
  #text = '';
  #version = 0;

  constructor(typescript: TypeScript, path: string, leaklabTypes: string) {
    this.#ts = typescript;
    this.#options = compilerOptions(typescript);
    this.#path = path;
    this.#files = new Map([...Object.entries(libraries), [LEAKLAB, leaklabTypes]]);
  }

  update({ text }: ProgramText): void {
    if (text === this.#text && this.#version > 0) return;
    this.#text = text;
    this.#version += 1;
  }

  getCompilationSettings(): ts.CompilerOptions {
    return this.#options;
  }

  getScriptFileNames(): string[] {
    return [this.#path, LEAKLAB];
  }

  getScriptVersion(path: string): string {
    return path === this.#path ? String(this.#version) : '1';
  }

  getScriptSnapshot(path: string): ts.IScriptSnapshot | undefined {
    const text = this.readFile(path);
    return text === undefined ? undefined : this.#ts.ScriptSnapshot.fromString(text);
  }

  getCurrentDirectory(): string {
    return '/';
  }

  getDefaultLibFileName(): string {
    return '/lib.esnext.d.ts';
  }

  readFile(path: string): string | undefined {
    return path === this.#path ? this.#text : this.#files.get(path);
  }

  fileExists(path: string): boolean {
    return path === this.#path || this.#files.has(path);
  }
}
