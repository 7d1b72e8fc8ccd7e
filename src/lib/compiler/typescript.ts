import type ts from 'typescript';

/**
 * The TypeScript API, which every host hands in: in the browser it is the one that Monaco's worker
 * carries anyway, and a second copy would cost the reader a megabyte.
 */
export type TypeScript = typeof ts;

/** Whether a node opens a body of its own, with its own `await` and, but for arrows, its own `this`. */
export function isFunctionLike(
  ts: TypeScript,
  node: ts.Node,
): node is ts.FunctionLikeDeclaration | ts.ClassStaticBlockDeclaration {
  switch (node.kind) {
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.Constructor:
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor:
    case ts.SyntaxKind.ClassStaticBlockDeclaration:
      return true;
    default:
      return false;
  }
}

/** Whether a function has the modifier `async`. */
export function isAsync(ts: TypeScript, node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false)
  );
}

/** Whether a function is an `async function*`. */
export function isAsyncGenerator(ts: TypeScript, node: ts.Node): boolean {
  return 'asteriskToken' in node && node.asteriskToken !== undefined && isAsync(ts, node);
}

/** Whether a list of variables is an `await using`. */
export function isAwaitUsing(ts: TypeScript, list: ts.VariableDeclarationList): boolean {
  const kind: number = list.flags & ts.NodeFlags.BlockScoped;
  return kind === (ts.NodeFlags.AwaitUsing as number);
}

/** An expression without the parentheses and the types around it. */
export function unwrap(ts: TypeScript, expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}
