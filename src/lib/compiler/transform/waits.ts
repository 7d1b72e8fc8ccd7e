import type ts from 'typescript';
import type { Context } from './context';

/** `await E` → `($k.at(E, 17) ? yield : $k.got())`. */
export function awaited(context: Context, node: ts.AwaitExpression): ts.Expression {
  const { factory } = context;
  const site = context.siteAt('await', node) ?? context.scope.awaitSite;
  const operand = context.visitExpression(node.expression);
  const value = factory.createConditionalExpression(
    context.placed(context.portCall('at', operand, context.number(site)), node),
    undefined,
    factory.createYieldExpression(undefined, undefined),
    undefined,
    context.portCall('got'),
  );
  return context.placed(factory.createParenthesizedExpression(value), node);
}

/**
 * TypeScript lowers `await x` in an async generator to `yield __await(x)`. The helpers take a site as one
 * more argument: `__await(x, 17)`, and `__asyncGenerator(this, arguments, function* …, 17)`.
 */
export function helperCall(context: Context, node: ts.CallExpression): ts.CallExpression {
  const { ts, factory } = context;
  const visited = context.visitChildren(node);
  const callee = visited.expression;
  if (!ts.isIdentifier(callee)) return visited;
  const { awaitSite, site } = context.scope;
  const extra = { __await: awaitSite, __asyncGenerator: site }[callee.text];
  if (extra === undefined) return visited;
  const args = [...visited.arguments, context.number(extra)];
  return factory.updateCallExpression(visited, callee, undefined, args);
}

/**
 * The site of the wait that a `try` brings which TypeScript wrote around a `for await` or an `await using`:
 * its `finally` waits too, and has no text of its own.
 */
export function tryScope(context: Context, node: ts.TryStatement): number {
  const { ts, scope } = context;
  if (node.pos >= 0) return scope.awaitSite;
  for (const statement of node.tryBlock.statements) {
    let inner: ts.Statement = statement;
    while (ts.isLabeledStatement(inner)) inner = inner.statement;
    const site = context.siteAt('await', inner);
    if (site !== undefined) return site;
  }
  return scope.awaitSite;
}

/** `catch (e) { $k.rethrow(e); … }`: a program must not catch what ends its run. */
export function catchClause(context: Context, node: ts.CatchClause): ts.CatchClause {
  const { ts, factory } = context;
  const declared = node.variableDeclaration?.name;
  const plain = declared !== undefined && ts.isIdentifier(declared) ? declared : undefined;
  const caught = plain ?? factory.createUniqueName('error');
  const first: ts.Statement[] = [
    factory.createExpressionStatement(context.portCall('rethrow', caught)),
  ];
  if (declared !== undefined && !plain) {
    // As `let`, a pattern sees what it saw in the head, and the body cannot declare its names again.
    const pattern = factory.createVariableDeclaration(
      context.visit(declared) as ts.BindingPattern,
      undefined,
      undefined,
      caught,
    );
    const list = factory.createVariableDeclarationList([pattern], ts.NodeFlags.Let);
    first.push(factory.createVariableStatement(undefined, list));
  }
  const declaration = factory.createVariableDeclaration(caught);
  return factory.updateCatchClause(node, declaration, context.block(node.block, first));
}
