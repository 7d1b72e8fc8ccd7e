import type { SiteTable } from '../base';

/** A program that a sandbox, or Node, can run. */
export interface CompiledProgram {
  /** Name of the file, as sites and messages show it: `leaky.ts`. */
  readonly file: string;
  /**
   * A function expression `(function ($k, $leaklab) { "use strict"; … return { main }; })`, printed from a
   * syntax tree and so always balanced. `$k` is the engine's `ProgramPort`, `$leaklab` the module.
   */
  readonly code: string;
  /** Source map (version 3, JSON text) from `code` to the learner's text. */
  readonly map: string;
  readonly sites: SiteTable;
}

export interface Diagnostic {
  /** TypeScript's number, or one of ours ("leaklab/…"). */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** 1-based, end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CompileResult {
  /** Absent when any diagnostic is an error. */
  readonly program: CompiledProgram | null;
  readonly diagnostics: readonly Diagnostic[];
}
