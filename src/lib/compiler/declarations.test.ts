import ts from 'typescript';
import { expect, it } from 'vitest';
import { generateDeclarations } from './declarations';
import { leaklabDeclarations } from './node';

it('the declarations of "leaklab" stand alone, with their comments', () => {
  const text = leaklabDeclarations();
  expect(text).not.toMatch(/^\s*(?:import|export \*|export type \*)/mu);
  expect(text).toContain('export declare function go<');
  expect(text).toContain(' * Makes a channel.');
  expect(text).toContain('export interface Chan<T>');
  const parsed = ts.transpileModule(text, { reportDiagnostics: true });
  expect(parsed.diagnostics).toEqual([]);
});

it('types that come from elsewhere are refused', () => {
  const text = "import type { X } from '../engine';\nexport declare const x: X;";
  expect(() => generateDeclarations(ts, () => text)).toThrow('may come from ./api only');
});

/** Names that the module exports and that programs call or read, each with its doc comment. */
function exportedValues(): Map<string, string> {
  const parsed = ts.createSourceFile(
    'leaklab.d.ts',
    leaklabDeclarations(),
    ts.ScriptTarget.ESNext,
    true,
  );
  const named = parsed.statements.flatMap((statement): { name: string; node: ts.Node }[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement))
      return [{ name: statement.name?.text ?? '', node: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((node) => ({
      name: node.name.getText(),
      node,
    }));
  });
  const tagsOf = (node: ts.Node): string =>
    ts
      .getJSDocTags(node)
      .map(({ tagName, comment }) => `@${tagName.text} ${ts.getTextOfJSDocComment(comment) ?? ''}`)
      .join('\n');
  return new Map(named.map(({ name, node }) => [name, tagsOf(node)]));
}

it('each function and constant of "leaklab" says what Go writes for it', () => {
  const values = exportedValues();
  expect(values.size).toBeGreaterThan(40);
  expect([...values].filter(([, tags]) => !/^@go \S/m.test(tags)).map(([name]) => name)).toEqual(
    [],
  );
  expect(values.get('sleep')).toBe('@go `time.Sleep(d)`');
});
