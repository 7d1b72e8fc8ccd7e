import type ts from 'typescript';
import type { TypeScript } from '../typescript';
import { isAssignment } from './declarations';

/** Where a function without a name of its own gets its name from. */
export type NameSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'key'; readonly key: ts.Expression };

/**
 * The name that JavaScript gives to an anonymous function or class because of where it stands; a call around
 * it would take it away.
 */
export function inferredName(
  ts: TypeScript,
  node: ts.FunctionExpression | ts.ArrowFunction | ts.ClassExpression,
): NameSource | undefined {
  if (!ts.isArrowFunction(node) && node.name) return undefined;
  let value: ts.Node = node;
  while (ts.isParenthesizedExpression(value.parent)) value = value.parent;
  const { parent } = value;
  if (ts.isBinaryExpression(parent)) {
    const { left, operatorToken, right } = parent;
    const assigns = isAssignment(ts, operatorToken.kind) && right === value;
    return assigns && ts.isIdentifier(left) ? named(left.text) : undefined;
  }
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) {
    const takes = parent.initializer === value && ts.isIdentifier(parent.name);
    return takes ? named(parent.name.text) : undefined;
  }
  if (ts.isShorthandPropertyAssignment(parent)) return named(parent.name.text);
  return ts.isPropertyAssignment(parent) ? ofKey(ts, parent.name) : undefined;
}

function ofKey(ts: TypeScript, name: ts.PropertyName): NameSource {
  if (ts.isComputedPropertyName(name)) return { kind: 'key', key: name.expression };
  return named(ts.isNumericLiteral(name) ? String(Number(name.text)) : name.text);
}

function named(text: string): NameSource {
  return { kind: 'text', text };
}
