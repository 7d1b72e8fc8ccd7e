import type ts from 'typescript';
import { MODULE, PORT } from '../reserved';
import type { TypeScript } from '../typescript';
import { boundNames, lexicalNames, varNames } from './declarations';
import type { Scopes } from './scopes';

/** The function that compiled code is. */
export function moduleFunction(ts: TypeScript, file: ts.SourceFile): ts.FunctionExpression {
  const [statement] = file.statements;
  if (ts.isExpressionStatement(statement) && ts.isParenthesizedExpression(statement.expression)) {
    const { expression } = statement.expression;
    if (ts.isFunctionExpression(expression)) return expression;
  }
  throw new Error('this is not the code of a program');
}

/** The module's own variables: what it takes from "leaklab" and from the port refers to nothing of it. */
export function moduleVariables(ts: TypeScript, { body }: ts.FunctionExpression): string[] {
  const given = body.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer && isGiven(ts, initializer))
      .flatMap(({ name }) => boundNames(ts, name));
  });
  const names = new Set([...varNames(ts, body), ...lexicalNames(ts, body.statements)]);
  for (const name of given) names.delete(name);
  return [...names];
}

function isGiven(ts: TypeScript, node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isGiven(ts, node.expression);
  return ts.isIdentifier(node) && (node.text === MODULE || node.text === PORT);
}

/** The variables that an expression names, also in functions that it makes. */
export function namedIn(ts: TypeScript, scopes: Scopes, expression: ts.Expression): string[] {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      for (const variable of scopes.function(node).captures) names.add(variable.name);
      return;
    }
    const variable = scopes.of(node as ts.Expression);
    if (variable) names.add(variable.name);
    ts.forEachChild(node, look);
  };
  look(expression);
  return [...names];
}

/** Says which names a text uses anywhere, for whatever. */
export function nameTaken(ts: TypeScript, file: ts.SourceFile): (name: string) => boolean {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(file);
  return (name) => names.has(name);
}

/** Whether a method speaks to its base class: a function that stands elsewhere could not. */
export function usesSuper(ts: TypeScript, method: ts.Node): boolean {
  const look = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.SuperKeyword || (ts.forEachChild(node, look) ?? false);
  return look(method);
}
