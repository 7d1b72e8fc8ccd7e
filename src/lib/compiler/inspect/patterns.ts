import type ts from 'typescript';
import { PORT } from '../reserved';
import type { TypeScript } from '../typescript';

/** The call of the port that makes a task yield here; undefined for a `yield` that a learner wrote. */
export function waitOf(ts: TypeScript, node: ts.YieldExpression): ts.CallExpression | undefined {
  const { parent } = node;
  if (node.expression) return undefined;
  if (ts.isConditionalExpression(parent)) return portCall(ts, parent.condition, 'at');
  if (!ts.isExpressionStatement(parent) || !ts.isIfStatement(parent.parent)) return undefined;
  const { expression } = parent.parent;
  return ts.isBinaryExpression(expression) ? portCall(ts, expression.right, 'burn') : undefined;
}

/** `$k.name(…)`. */
export function portCall(
  ts: TypeScript,
  node: ts.Node,
  name: string,
): ts.CallExpression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { expression: object, name: method } = node.expression;
  return ts.isIdentifier(object) && object.text === PORT && method.text === name ? node : undefined;
}

/** Whether a generator is a learner's, and not the body of an async function: its guard cannot wait. */
export function isLearnersGenerator(
  ts: TypeScript,
  node: ts.Node,
): node is ts.FunctionLikeDeclaration {
  if (!ts.isFunctionLike(node) || !('asteriskToken' in node) || !node.asteriskToken) return false;
  const { body } = node;
  if (!body || !ts.isBlock(body)) return false;
  const first = body.statements.find((s) => !isDirective(ts, s));
  if (!first || !ts.isIfStatement(first) || !ts.isExpressionStatement(first.thenStatement))
    return false;
  return portCall(ts, first.thenStatement.expression, 'burnSync') !== undefined;
}

function isDirective(ts: TypeScript, statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
