import type ts from 'typescript';
import { isFunctionLike, type TypeScript } from '../typescript';

/**
 * Before TypeScript lowers classes: it keeps what belongs to a class, such as the map of a private field, in
 * variables of the function around, and all turns of a loop would share them. So a class in a loop gets a
 * function of its own: `let Room = (() => { class Room {…} return Room; })();`.
 */
export function separateLoopClasses(ts: TypeScript): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const { factory } = context;

    const visitIn = (inLoop: boolean) => {
      const visit = (node: ts.Node): ts.Node => {
        if (ts.isTypeNode(node)) return node;
        if (inLoop && ts.isClassDeclaration(node) && canMove(ts, node)) return declared(node);
        if (inLoop && ts.isClassExpression(node) && canMove(ts, node)) return called(outside(node));
        if (isFunctionLike(ts, node)) return outside(node);
        return ts.isIterationStatement(node, false) ? inside(node) : each(node);
      };
      const each = <T extends ts.Node>(node: T): T => ts.visitEachChild(node, visit, context);
      return { visit, each };
    };
    const outside = visitIn(false).each;
    const inside = visitIn(true).each;

    const declared = (node: ts.ClassDeclaration): ts.Node => {
      const name = node.name ?? factory.createUniqueName('default');
      const body = [outside(node), factory.createReturnStatement(name)];
      const variable = factory.createVariableDeclaration(
        name,
        undefined,
        undefined,
        called(factory.createBlock(body, true)),
      );
      const list = factory.createVariableDeclarationList([variable], ts.NodeFlags.Let);
      return factory.createVariableStatement(undefined, list);
    };

    const called = (body: ts.ConciseBody): ts.Expression =>
      factory.createImmediatelyInvokedArrowFunction(
        ts.isBlock(body) ? body.statements : [factory.createReturnStatement(body)],
      );

    return (file) => (/\bclass\b/u.test(file.text) ? outside(file) : file);
  };
}

/** Only what needs it, and what does not wait while it is made: the class's base, its computed names. */
function canMove(ts: TypeScript, node: ts.ClassLikeDeclaration): boolean {
  const keeps = (child: ts.Node): boolean =>
    ts.isPrivateIdentifier(child) ||
    child.kind === ts.SyntaxKind.StaticKeyword ||
    (ts.forEachChild(child, keeps) ?? false);
  const waits = (child: ts.Node): boolean => {
    if (ts.isAwaitExpression(child) || ts.isYieldExpression(child)) return true;
    return !isFunctionLike(ts, child) && (ts.forEachChild(child, waits) ?? false);
  };
  return keeps(node) && !(ts.forEachChild(node, waits) ?? false);
}
