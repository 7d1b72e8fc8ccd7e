import type ts from 'typescript';
import type { Context } from './context';

/** An async function whose generator can stand elsewhere: what it took from its place is passed to it. */
export interface Detached {
  readonly parameters: readonly ts.ParameterDeclaration[];
  readonly body: ts.ConciseBody;
  readonly usesThis: boolean;
  /** What the wrapper passes before the learner's arguments, and under which names. */
  readonly extras: readonly { readonly name: ts.Identifier; readonly value: ts.Expression }[];
}

type AsyncFunction = ts.FunctionDeclaration | ts.FunctionExpression | ts.MethodDeclaration;

/**
 * Takes `arguments`, `super` and `new.target` out of an async function. A generator has its own
 * `arguments`, has no `super` outside of its class, and is never called with `new`; `this` it is given by
 * `call`.
 */
export function detach(context: Context, node: AsyncFunction | ts.ArrowFunction): Detached {
  const { body, parameters } = node;
  if (!body) throw new Error('an async function without a body');
  const found = new Uses(context);
  [...parameters, body].forEach(found.look);
  const { usesThis } = found;
  if (!found.needsRewriting) return { parameters: [...parameters], body, usesThis, extras: [] };
  const rewriting = new Rewriting(context);
  const rewritten = {
    parameters: parameters.map((p) => rewriting.rewrite(p) as ts.ParameterDeclaration),
    body: rewriting.rewrite(body) as ts.ConciseBody,
  };
  return { ...rewritten, usesThis, extras: rewriting.extras() };
}

/** Whether the `this` of a node's inside is another one. */
function hasOwnThis({ ts }: Context, node: ts.Node): boolean {
  return (
    (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassStaticBlockDeclaration(node)
  );
}

/** The parts of a node that belong to the function around it. */
function eachLexicalChild(context: Context, node: ts.Node, look: (child: ts.Node) => void): void {
  const { ts } = context;
  if (!hasOwnThis(context, node)) ts.forEachChild(node, look);
  else if (ts.isClassElement(node) || ts.isObjectLiteralElement(node)) {
    if (node.name && ts.isComputedPropertyName(node.name)) look(node.name);
  }
}

class Uses {
  usesThis = false;
  needsRewriting = false;

  constructor(private readonly context: Context) {}

  readonly look = (node: ts.Node): void => {
    const { ts } = this.context;
    if (node.kind === ts.SyntaxKind.ThisKeyword) this.usesThis = true;
    else if (node.kind === ts.SyntaxKind.SuperKeyword) {
      this.usesThis = true;
      this.needsRewriting = true;
    } else if (isArguments(this.context, node) || ts.isMetaProperty(node)) {
      this.needsRewriting = true;
    }
    eachLexicalChild(this.context, node, this.look);
  };
}

function isArguments({ ts }: Context, node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'arguments';
}

class Rewriting {
  readonly #made = new Map<string, { name: ts.Identifier; value: ts.Expression }>();

  constructor(private readonly context: Context) {}

  extras() {
    return [...this.#made.values()];
  }

  readonly rewrite = (node: ts.Node): ts.Node => this.#visit(node, false);

  #visit(node: ts.Node, isTarget: boolean): ts.Node {
    const { ts, factory, transformation } = this.context;
    const visit = (child: ts.Node) => this.#visit(child, isTarget);
    if (isArguments(this.context, node)) return this.#extra('args', () => node as ts.Identifier);
    if (ts.isMetaProperty(node)) return this.#extra('target', () => node);
    if (ts.isPropertyAccessExpression(node)) {
      // `x.arguments` is a name of a property.
      if (node.expression.kind === ts.SyntaxKind.SuperKeyword) {
        return this.#super(factory.createStringLiteral(node.name.text), isTarget);
      }
      return factory.updatePropertyAccessExpression(
        node,
        visit(node.expression) as ts.Expression,
        node.name,
      );
    }
    if (ts.isElementAccessExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.SuperKeyword) {
        return this.#super(this.#expression(node.argumentExpression), isTarget);
      }
    } else if (ts.isCallExpression(node) && isSuperProperty(ts, node.expression)) {
      return this.#superCall(node);
    } else if (ts.isBinaryExpression(node) && assigns(ts, node.operatorToken.kind)) {
      return factory.updateBinaryExpression(
        node,
        this.#visit(node.left, true) as ts.Expression,
        node.operatorToken,
        this.#expression(node.right),
      );
    } else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      const steps =
        node.operator === ts.SyntaxKind.PlusPlusToken ||
        node.operator === ts.SyntaxKind.MinusMinusToken;
      return ts.visitEachChild(node, (child) => this.#visit(child, steps), transformation);
    } else if (ts.isPropertyAssignment(node)) {
      return factory.updatePropertyAssignment(
        node,
        ts.isComputedPropertyName(node.name) ? (visit(node.name) as ts.PropertyName) : node.name,
        visit(node.initializer) as ts.Expression,
      );
    } else if (ts.isShorthandPropertyAssignment(node) && node.name.text === 'arguments') {
      return factory.createPropertyAssignment(node.name, visit(node.name) as ts.Expression);
    }
    if (!hasOwnThis(this.context, node)) return ts.visitEachChild(node, visit, transformation);
    return ts.visitEachChild(
      node,
      (child) => (ts.isComputedPropertyName(child) ? visit(child) : child),
      transformation,
    );
  }

  #expression(node: ts.Expression): ts.Expression {
    return this.#visit(node, false) as ts.Expression;
  }

  /** `super.x` → `super_1("x")`; to write to, `__superTarget(super_1, super_2, "x").value`. */
  #super(key: ts.Expression, isTarget: boolean): ts.Expression {
    const { factory, ts } = this.context;
    const [k, v] = [factory.createIdentifier('k'), factory.createIdentifier('v')];
    const place = () => factory.createElementAccessExpression(factory.createSuper(), k);
    const get = this.#extra('super', () => arrow(factory, [k], place()));
    if (!isTarget) return factory.createCallExpression(get, undefined, [key]);
    const set = this.#extra('setSuper', () =>
      arrow(factory, [k, v], factory.createAssignment(place(), v)),
    );
    const target = this.context.helper('__superTarget');
    const call = factory.createCallExpression(target, undefined, [get, set, key]);
    return ts.setTextRange(factory.createPropertyAccessExpression(call, 'value'), key);
  }

  /** `super.m(a)` → `super_1("m").call(this, a)`. */
  #superCall(node: ts.CallExpression): ts.Expression {
    const { factory, ts } = this.context;
    const method = this.#expression(node.expression);
    const call = factory.createCallExpression(
      factory.createPropertyAccessExpression(method, 'call'),
      undefined,
      [factory.createThis(), ...node.arguments.map((a) => this.#expression(a))],
    );
    return ts.setOriginalNode(ts.setTextRange(call, node), node);
  }

  #extra(key: string, value: () => ts.Expression): ts.Identifier {
    let extra = this.#made.get(key);
    if (!extra) {
      extra = { name: this.context.factory.createUniqueName(key), value: value() };
      this.#made.set(key, extra);
    }
    return extra.name;
  }
}

function arrow(factory: ts.NodeFactory, names: ts.Identifier[], body: ts.Expression) {
  const parameters = names.map((name) =>
    factory.createParameterDeclaration(undefined, undefined, name),
  );
  return factory.createArrowFunction(undefined, undefined, parameters, undefined, undefined, body);
}

function isSuperProperty(ts: Context['ts'], node: ts.Expression): boolean {
  return (
    (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
    node.expression.kind === ts.SyntaxKind.SuperKeyword
  );
}

function assigns(ts: Context['ts'], kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
