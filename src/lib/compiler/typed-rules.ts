import type ts from 'typescript';
import { spanOf, type Finding } from './diagnostics';
import { unwrap, type TypeScript } from './typescript';

/**
 * Statements that make something to wait for and drop it: `jobs.send(1);` or `worker();`. An operation
 * does nothing, and a function does not run, until it is awaited.
 */
export function floatingFindings(
  ts: TypeScript,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      for (const expression of dropped(ts, node.expression)) {
        if (!isThenable(checker, expression)) continue;
        const name = described(ts, expression, file);
        findings.push({
          code: 'leaklab/missing-await',
          span: spanOf(expression, file),
          params: { name },
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

/** The expressions whose value a statement drops. */
function dropped(ts: TypeScript, statement: ts.Expression): ts.Expression[] {
  const expression = unwrap(ts, statement);
  if (ts.isConditionalExpression(expression)) {
    return [...dropped(ts, expression.whenTrue), ...dropped(ts, expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) {
    const { left, operatorToken, right } = expression;
    if (operatorToken.kind === ts.SyntaxKind.CommaToken) {
      return [...dropped(ts, left), ...dropped(ts, right)];
    }
    return isShortCircuit(ts, operatorToken.kind) ? dropped(ts, right) : [];
  }
  return [expression];
}

function isShortCircuit(ts: TypeScript, kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function isThenable(checker: ts.TypeChecker, expression: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(expression);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => checker.getPropertyOfType(part, 'then') !== undefined);
}

/** `jobs.send` for `jobs.send(job)`. */
function described(ts: TypeScript, expression: ts.Expression, file: ts.SourceFile): string {
  const named = ts.isCallExpression(expression) ? expression.expression : expression;
  const text = named.getText(file).replace(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
