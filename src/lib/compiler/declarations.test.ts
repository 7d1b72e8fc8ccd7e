import ts from 'typescript';
import { expect, it } from 'vitest';
import { generateDeclarations } from './declarations';
import { leaklabDeclarations } from './node';

it('the declarations of "leaklab" stand alone, with their comments', () => {
  const text = leaklabDeclarations();
  expect(text).not.toMatch(/^\s*(?:import|export \*|export type \*)/mu);
  expect(text).toContain('export declare function go<');
  expect(text).toContain('/** Makes a channel.');
  expect(text).toContain('export interface Chan<T>');
  const parsed = ts.transpileModule(text, { reportDiagnostics: true });
  expect(parsed.diagnostics).toEqual([]);
});

it('types that come from elsewhere are refused', () => {
  const text = "import type { X } from '../engine';\nexport declare const x: X;";
  expect(() => generateDeclarations(ts, () => text)).toThrow('may come from ./api only');
});
