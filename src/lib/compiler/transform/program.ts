import type ts from 'typescript';
import { MODULE, PORT } from '../reserved';
import type { SiteIndex } from '../sites';
import type { TypeScript } from '../typescript';
import { Context } from './context';
import { namedField } from './fields';
import { functionLike } from './functions';
import { loop } from './loops';
import { flatten } from './module';
import { awaited, catchClause, helperCall, tryScope } from './waits';

/** After TypeScript has lowered a module to ES2017: makes it a function of the port. */
export function programOf(ts: TypeScript, sites: SiteIndex): ts.TransformerFactory<ts.SourceFile> {
  return (transformation) => (file) => {
    const context = new Context(ts, transformation, sites, visit);
    const { factory } = context;
    const { imports, body, exports } = flatten(context, file.statements);
    const visited = context.statements(body);
    const statements = [
      factory.createExpressionStatement(factory.createStringLiteral('use strict')),
      ...bindHelpers(context),
      ...imports,
      ...visited,
      exports,
    ];
    const program = factory.createFunctionExpression(
      undefined,
      undefined,
      undefined,
      undefined,
      [PORT, MODULE].map((name) => factory.createParameterDeclaration(undefined, undefined, name)),
      undefined,
      factory.createBlock(statements, true),
    );
    const expression = factory.createParenthesizedExpression(program);
    return factory.updateSourceFile(file, [factory.createExpressionStatement(expression)]);
  };
}

/** `const { __asyncValues, … } = $k.helpers;` */
function bindHelpers(context: Context): ts.Statement[] {
  const { ts, factory, usedHelpers } = context;
  if (usedHelpers.size === 0) return [];
  const elements = [...usedHelpers]
    .sort()
    .map((name) => factory.createBindingElement(undefined, undefined, name));
  const declaration = factory.createVariableDeclaration(
    factory.createObjectBindingPattern(elements),
    undefined,
    undefined,
    context.port('helpers'),
  );
  const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const);
  return [factory.createVariableStatement(undefined, list)];
}

function visit(context: Context, node: ts.Node): ts.Node {
  const { ts } = context;
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
      return context.noteHelper(node as ts.Identifier);
    case ts.SyntaxKind.Block:
      return context.block(node as ts.Block);
    case ts.SyntaxKind.CaseClause:
    case ts.SyntaxKind.DefaultClause:
      return clause(context, node as ts.CaseOrDefaultClause);
    case ts.SyntaxKind.ClassExpression:
      return classExpression(context, node as ts.ClassExpression);
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.MethodDeclaration:
    case ts.SyntaxKind.Constructor:
    case ts.SyntaxKind.GetAccessor:
    case ts.SyntaxKind.SetAccessor:
      return functionLike(context, node as Parameters<typeof functionLike>[1]);
    case ts.SyntaxKind.ForStatement:
    case ts.SyntaxKind.ForInStatement:
    case ts.SyntaxKind.ForOfStatement:
    case ts.SyntaxKind.WhileStatement:
    case ts.SyntaxKind.DoStatement:
      return loop(context, node as ts.IterationStatement);
    case ts.SyntaxKind.CatchClause:
      return catchClause(context, node as ts.CatchClause);
    case ts.SyntaxKind.TryStatement:
      return waitingAt(context, node, tryScope(context, node as ts.TryStatement));
    case ts.SyntaxKind.YieldExpression:
    case ts.SyntaxKind.ReturnStatement:
    case ts.SyntaxKind.VariableStatement:
      return waitingAt(context, node, context.siteAt('await', node));
    case ts.SyntaxKind.AwaitExpression:
      return awaited(context, node as ts.AwaitExpression);
    case ts.SyntaxKind.CallExpression:
      return helperCall(context, namedField(context, node as ts.CallExpression));
    default:
      return context.visitChildren(node);
  }
}

function waitingAt(context: Context, node: ts.Node, site: number | undefined): ts.Node {
  if (site === undefined) return context.visitChildren(node);
  return context.within({ awaitSite: site }, () => context.visitChildren(node));
}

function clause(context: Context, node: ts.CaseOrDefaultClause): ts.Node {
  const { ts, factory } = context;
  if (ts.isDefaultClause(node)) {
    return factory.updateDefaultClause(node, context.statements(node.statements));
  }
  // The tests of a `switch` see what its clauses declare.
  const test = context.within({ hoisted: null }, () => context.visitExpression(node.expression));
  return factory.updateCaseClause(node, test, context.statements(node.statements));
}

/** The name of a class expression is seen in its body only, so its generators stay there. */
function classExpression(context: Context, node: ts.ClassExpression): ts.Node {
  if (!node.name) return context.visitChildren(node);
  return context.within({ hoisted: null }, () => context.visitChildren(node));
}
