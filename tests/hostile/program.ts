/** From a program's file to what is written into the page's editor. */
import ts from 'typescript';
import { compileInNode } from '../../src/lib/compiler/node';
import { emitProgram, type CompiledProgram } from '../../src/lib/compiler';
import { expand } from './corpus';
import type { HostileProgram, Way } from './head';
import { insteadOfKernel, shipped } from './site';

const FILE = 'leaky.ts';

/** The text for the editor. Throws if a program that is to run unchecked is no program at all. */
export function textToWrite(program: HostileProgram, way: Way, canary: string): string {
  const text = expand(program.text, canary);
  switch (way) {
    case 'compiled':
      return text;
    case 'unchecked': {
      const { program: compiled, diagnostics } = emitProgram(ts, { file: FILE, text });
      if (compiled === null) throw new Error(`${program.id}: ${diagnostics[0].message}`);
      return shipped(compiled);
    }
    case 'raw':
      return shipped(unseen(text));
    case 'worker':
      return shipped(unseen(insteadOfKernel(text)));
  }
}

/** Code of which nothing is known but its text: line by line it is its own source. */
function unseen(code: string): CompiledProgram {
  const lines = code.split('\n').length;
  const map = {
    version: 3,
    sources: [FILE],
    names: [],
    mappings: `AAAA${';AACA'.repeat(lines - 1)}`,
  };
  const site = { kind: 'call', line: 1, column: 1, fn: 'main' } as const;
  return { file: FILE, code, map: JSON.stringify(map), sites: [site, site] };
}

/** The code of the first error that the compiler finds, with its sentence. */
export function firstError(
  program: HostileProgram,
  canary: string,
): { readonly code: string; readonly message: string } | null {
  const { diagnostics } = compileInNode(FILE, expand(program.text, canary));
  return diagnostics.find(({ severity }) => severity === 'error') ?? null;
}
