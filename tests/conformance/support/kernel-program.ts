import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import type { SiteTable } from '../../../src/lib/base';
import { compileInNode } from '../../../src/lib/compiler/node';
import type { ProgramModule } from '../../../src/lib/engine';

const folder = new URL('../kernels/', import.meta.url);

/** A kernel's port, compiled so that it can be asked for its leaks. */
export interface KernelProgram {
  readonly module: ProgramModule;
  readonly sites: SiteTable;
}

export function isPorted(file: string): boolean {
  return existsSync(new URL(`${file}.ts`, folder));
}

/** Compiles the port in `kernels/<file>.ts`. */
export function kernelProgram(file: string): KernelProgram {
  const path = fileURLToPath(new URL(`${file}.ts`, folder));
  const text = readFileSync(path, 'utf8');
  const { program, diagnostics } = compileInNode(`${file}.ts`, text, 'en', 'inspect');
  if (program === null) {
    const said = diagnostics.map(({ line, message }) => `${file}.ts:${line}: ${message}`);
    throw new Error(said.join('\n'));
  }
  return { module: runInThisContext(program.code) as ProgramModule, sites: program.sites };
}
