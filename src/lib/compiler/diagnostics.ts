import type ts from 'typescript';
import { sentence, type Locale, type MessageParams, type RuleCode } from './messages';
import type { Diagnostic } from './types';
import type { TypeScript } from './typescript';

/** A place in a text: offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding of one of our rules, before it is put into a language. */
export interface Finding {
  readonly code: RuleCode;
  readonly span: Span;
  readonly params?: MessageParams;
}

/** The span of a node without the comments before it. */
export function spanOf(node: ts.Node, file: ts.SourceFile): Span {
  return { start: node.getStart(file), end: node.end };
}

/** Puts a finding into the words of a language. */
export function toDiagnostic(finding: Finding, file: ts.SourceFile, locale: Locale): Diagnostic {
  return {
    code: finding.code,
    severity: 'error',
    message: sentence(finding.code, locale, finding.params),
    ...positions(file, finding.span),
  };
}

/** TypeScript's errors and warnings as ours; its suggestions are left to the editor. */
export function fromTypeScript(
  ts: TypeScript,
  file: ts.SourceFile,
  diagnostics: readonly ts.Diagnostic[],
): Diagnostic[] {
  return diagnostics
    .filter(({ category }) => category <= ts.DiagnosticCategory.Error)
    .map((diagnostic) => {
      const start = diagnostic.start ?? 0;
      return {
        code: String(diagnostic.code),
        severity: diagnostic.category === ts.DiagnosticCategory.Error ? 'error' : 'warning',
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
        ...positions(file, { start, end: start + (diagnostic.length ?? 0) }),
      };
    });
}

/** Diagnostics in the order of the text, each once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const each = new Map(diagnostics.map((d) => [`${d.line}:${d.column} ${d.message}`, d]));
  return [...each.values()].sort(
    (a, b) => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1),
  );
}

function positions(file: ts.SourceFile, { start, end }: Span) {
  const from = file.getLineAndCharacterOfPosition(start);
  const to = file.getLineAndCharacterOfPosition(end);
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
