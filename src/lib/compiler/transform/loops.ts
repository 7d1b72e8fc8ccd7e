import type ts from 'typescript';
import type { Context, Scope } from './context';
import { guard } from './guards';

/** A loop with a guard at the head of its body. */
export function loop(context: Context, node: ts.IterationStatement): ts.Statement {
  const site = context.siteAt('loop', node) ?? context.scope.site;
  const awaitSite = context.siteAt('await', node) ?? context.scope.awaitSite;
  return context.within({ awaitSite }, () => guardedLoop(context, node, site));
}

function guardedLoop(context: Context, node: ts.IterationStatement, site: number): ts.Statement {
  const { ts, factory } = context;
  const body = () => context.block(node.statement, [guard(context, site, node)]);
  const head = <T extends ts.Node | undefined>(part: T): T =>
    context.within(headScope(context, node), () => (part ? context.visit(part) : part) as T);

  if (ts.isForStatement(node)) {
    return factory.updateForStatement(
      node,
      head(node.initializer),
      head(node.condition),
      head(node.incrementor),
      body(),
    );
  }
  if (ts.isForInStatement(node)) {
    return factory.updateForInStatement(
      node,
      head(node.initializer),
      head(node.expression),
      body(),
    );
  }
  if (ts.isForOfStatement(node)) {
    const { awaitModifier, initializer, expression } = node;
    return factory.updateForOfStatement(
      node,
      awaitModifier,
      head(initializer),
      head(expression),
      body(),
    );
  }
  if (ts.isWhileStatement(node)) {
    return factory.updateWhileStatement(node, head(node.expression), body());
  }
  if (!ts.isDoStatement(node)) throw new Error('a kind of loop that the compiler does not know');
  const repeated = body();
  return factory.updateDoStatement(node, repeated, head(node.expression));
}

/** What a `let` in the head declares is not seen beside the loop. */
function headScope({ ts }: Context, node: ts.IterationStatement): Partial<Scope> {
  const initializer =
    ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node)
      ? node.initializer
      : undefined;
  const declares =
    initializer !== undefined &&
    ts.isVariableDeclarationList(initializer) &&
    (initializer.flags & ts.NodeFlags.BlockScoped) !== 0;
  return declares ? { hoisted: null } : {};
}
