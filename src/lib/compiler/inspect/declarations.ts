import type ts from 'typescript';
import { isFunctionLike, type TypeScript } from '../typescript';

/** The names in a binding: `a`, or all of `{ a, b: [c] }`. */
export function boundNames(ts: TypeScript, name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(ts, element.name) : [],
  );
}

/** What the statements of a block declare for this block alone. */
export function lexicalNames(ts: TypeScript, statements: readonly ts.Statement[]): string[] {
  return statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return statement.name ? [statement.name.text] : [];
    }
    if (!ts.isVariableStatement(statement)) return [];
    const list = statement.declarationList;
    return isVar(ts, list) ? [] : list.declarations.flatMap(({ name }) => boundNames(ts, name));
  });
}

/** What `var` declares anywhere in a function's body. */
export function varNames(ts: TypeScript, body: ts.Node): string[] {
  const names: string[] = [];
  const look = (node: ts.Node): void => {
    if (isFunctionLike(ts, node) || ts.isClassLike(node)) return;
    if (ts.isVariableDeclarationList(node) && isVar(ts, node)) {
      names.push(...node.declarations.flatMap(({ name }) => boundNames(ts, name)));
    }
    ts.forEachChild(node, look);
  };
  ts.forEachChild(body, look);
  return names;
}

export function isVar(ts: TypeScript, list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.BlockScoped) === 0;
}

/** Whether an operator token assigns: `=`, `+=`, `??=` … */
export function isAssignment(ts: TypeScript, kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** The variables that a node itself assigns to; a `var` is one thing throughout its function. */
export function assignedNames(ts: TypeScript, node: ts.Node): ts.Identifier[] {
  if (ts.isBinaryExpression(node)) {
    return isAssignment(ts, node.operatorToken.kind) ? targets(ts, node.left) : [];
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
    const steps = node.operator === PlusPlusToken || node.operator === MinusMinusToken;
    return steps ? targets(ts, node.operand) : [];
  }
  if (ts.isForInStatement(node) || ts.isForOfStatement(node)) {
    const { initializer } = node;
    if (!ts.isVariableDeclarationList(initializer)) return targets(ts, initializer);
    return isVar(ts, initializer) ? declared(ts, initializer.declarations[0].name) : [];
  }
  if (ts.isVariableDeclarationList(node) && isVar(ts, node)) {
    return node.declarations.flatMap(({ name, initializer }) =>
      initializer ? declared(ts, name) : [],
    );
  }
  return [];
}

function declared(ts: TypeScript, name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? declared(ts, element.name) : [],
  );
}

function targets(ts: TypeScript, node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node)) {
    return targets(ts, node.expression);
  }
  if (ts.isBinaryExpression(node)) return targets(ts, node.left);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((e) => targets(ts, e));
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name];
    if (ts.isPropertyAssignment(property)) return targets(ts, property.initializer);
    return ts.isSpreadAssignment(property) ? targets(ts, property.expression) : [];
  });
}
