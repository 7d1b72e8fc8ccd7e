import type ts from 'typescript';
import { PORT } from '../reserved';
import type { SiteIndex } from '../sites';
import type { TypeScript } from '../typescript';

/**
 * Before TypeScript lowers anything: each call that acts on the simulated world says where it stands, as
 * `($k.site = 17, go(f, a))`. What an argument calls may set another site, so then the last part that
 * calls something sets ours once it is evaluated: `go(f, __siteAfter(g(), 17))`.
 */
export function markCalls(ts: TypeScript, sites: SiteIndex): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const { factory } = context;

    const visit = (node: ts.Node): ts.Node => {
      if (ts.isTypeNode(node)) return node;
      if (ts.isStringLiteral(node)) return escaped(node);
      if (!ts.isCallExpression(node)) return ts.visitEachChild(node, visit, context);
      const site = sites.at('call', node);
      const last = lastCallingPart(ts, node);
      const { expression: callee } = node;
      const mark = (child: ts.Node): ts.Node => {
        if (site !== undefined && child === last) return after(last, site);
        // The object of the method is one level further down.
        return child === callee && last?.parent === callee
          ? ts.visitEachChild(child, mark, context)
          : visit(child);
      };
      const marked = ts.visitEachChild(node, mark, context);
      return site === undefined || last || endsInsideChain(ts, node)
        ? marked
        : before(marked, site);
    };

    const before = (expression: ts.Expression, site: number): ts.Expression =>
      factory.createParenthesizedExpression(
        factory.createComma(
          factory.createAssignment(
            factory.createPropertyAccessExpression(factory.createIdentifier(PORT), 'site'),
            factory.createNumericLiteral(site),
          ),
          expression,
        ),
      );

    const after = (part: ts.Expression, site: number): ts.Expression => {
      const spread = ts.isSpreadElement(part);
      const value = ts.visitNode(spread ? part.expression : part, visit, ts.isExpression);
      const marked = factory.createCallExpression(
        factory.createIdentifier('__siteAfter'),
        undefined,
        [value, factory.createNumericLiteral(site)],
      );
      return spread ? factory.updateSpreadElement(part, marked) : marked;
    };

    /** A line separator in a string would be printed as it is, and count as a line. */
    const escaped = (node: ts.StringLiteral): ts.StringLiteral =>
      /[\u2028\u2029]/u.test(node.text)
        ? ts.setTextRange(factory.createStringLiteral(node.text), node)
        : node;

    return (file) => ts.visitEachChild(file, visit, context);
  };
}

/** The last part of a call, in the order of evaluation, in which something else is called. */
function lastCallingPart(ts: TypeScript, call: ts.CallExpression): ts.Expression | undefined {
  const calling = call.arguments.findLast((argument) => callsSomething(ts, argument));
  if (calling) return calling;
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const object = callee.expression;
  // Within an optional chain the object cannot be wrapped without breaking the chain.
  return !ts.isOptionalChain(object) && callsSomething(ts, object) ? object : undefined;
}

/** Whether a call is a link of `a?.close().x`: parentheses around it would cut the chain. */
function endsInsideChain(ts: TypeScript, call: ts.CallExpression): boolean {
  const { parent } = call;
  return (
    ts.isOptionalChain(call) &&
    (ts.isOptionalChain(parent) || ts.isNonNullExpression(parent)) &&
    parent.expression === call
  );
}

function callsSomething(ts: TypeScript, node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false;
  switch (node.kind) {
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.NewExpression:
    case ts.SyntaxKind.TaggedTemplateExpression:
    case ts.SyntaxKind.AwaitExpression:
    case ts.SyntaxKind.YieldExpression:
      return true;
    default:
      return ts.forEachChild(node, (child) => callsSomething(ts, child)) ?? false;
  }
}
