import type ts from 'typescript';
import type { TypeScript } from '../typescript';
import { isAssignment } from './declarations';
import type { Jumps } from './jumps';
import type { Scopes, Variable } from './scopes';
import { NOTHING, type Live, type Slots } from './slots';

/**
 * Liveness through expressions, against the order of evaluation: from what is live after one to what is live
 * before it. What is live at each `yield` is noted on the way.
 */
export class ExpressionFlow {
  /** What is live when the task stands at a `yield`: the most that any visit found. */
  readonly atYield = new Map<ts.YieldExpression, Live>();

  constructor(
    private readonly ts: TypeScript,
    private readonly scopes: Scopes,
    private readonly slots: Slots,
    private readonly jumps: Jumps,
  ) {}

  /** A variable gets its first value: what was in it, in an earlier turn of a loop, was another variable. */
  declares(variable: Variable | undefined, out: Live): Live {
    return (out & ~this.slots.of(variable)) | this.jumps.handler;
  }

  /** A variable gets another value. One that closures share is a box: who writes to it needs it. */
  writes(variable: Variable | undefined, out: Live): Live {
    if (variable?.isCaptured) return out | this.slots.of(variable);
    return this.declares(variable, out);
  }

  before(node: ts.Expression, out: Live): Live {
    const { ts, slots, scopes } = this;
    if (ts.isIdentifier(node)) return out | slots.of(scopes.of(node));
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) {
      return out | slots.of(scopes.of(node));
    }
    if (ts.isYieldExpression(node)) return this.yields(node, out);
    if (ts.isConditionalExpression(node)) {
      const { condition, whenTrue, whenFalse } = node;
      return this.branches(condition, this.before(whenTrue, out), this.before(whenFalse, out));
    }
    if (ts.isBinaryExpression(node)) return this.binary(node, out);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.call(node, out);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      return out | slots.captured(scopes.function(node));
    }
    if (ts.isClassExpression(node)) return this.class(node, out);
    if (ts.isObjectLiteralExpression(node)) return this.object(node, out);
    if (ts.isElementAccessExpression(node)) {
      return this.operands([node.expression, node.argumentExpression], out);
    }
    if (ts.isTaggedTemplateExpression(node)) {
      const { template, tag } = node;
      const parts = ts.isTemplateExpression(template)
        ? template.templateSpans.map((span) => span.expression)
        : [];
      return this.operands([...callee(ts, tag), ...parts], out);
    }
    if (ts.isArrayLiteralExpression(node)) return this.operands(node.elements, out);
    return this.parts(node, out);
  }

  /** Before a condition that leads to one of two places. */
  branches(node: ts.Expression, onTrue: Live, onFalse: Live): Live {
    const { ts } = this;
    if (ts.isParenthesizedExpression(node)) return this.branches(node.expression, onTrue, onFalse);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return onTrue;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      return this.branches(node.operand, onFalse, onTrue);
    }
    if (ts.isBinaryExpression(node)) {
      const { left, right, operatorToken } = node;
      const rest = (): Live => this.branches(right, onTrue, onFalse);
      switch (operatorToken.kind) {
        case ts.SyntaxKind.AmpersandAmpersandToken:
          return this.branches(left, rest(), onFalse);
        case ts.SyntaxKind.BarBarToken:
          return this.branches(left, onTrue, rest());
        case ts.SyntaxKind.CommaToken:
          return this.before(left, rest());
      }
    }
    return this.before(node, onTrue | onFalse);
  }

  /** Values that are evaluated one after the other and then used together. */
  operands(nodes: readonly ts.Expression[], out: Live): Live {
    const { slots } = this;
    const pending = nodes.map((node, i) =>
      nodes.slice(i + 1).some((later) => slots.suspends(later)) ? slots.pending(node) : null,
    );
    let live = out;
    for (const each of pending) live |= each?.held ?? NOTHING;
    for (let i = nodes.length - 1; i >= 0; i--) {
      live = this.before(nodes[i], live & ~(pending[i]?.kill ?? NOTHING));
    }
    return live;
  }

  /** Binds the names of a pattern; `bind` says what giving a value to one does. */
  pattern(
    name: ts.BindingName,
    out: Live,
    bind: (variable: Variable | undefined, out: Live) => Live,
  ): Live {
    const { ts } = this;
    if (ts.isIdentifier(name)) return bind(this.scopes.of(name), out);
    let live = out;
    for (const element of [...name.elements].reverse()) {
      if (!ts.isBindingElement(element)) continue;
      live = this.pattern(element.name, live, bind);
      if (element.initializer) live |= this.before(element.initializer, live);
      const key = element.propertyName;
      if (key && ts.isComputedPropertyName(key)) live = this.before(key.expression, live);
    }
    return live;
  }

  /** A class is made: what its base and its computed names need, and what its functions take with them. */
  class(node: ts.ClassLikeDeclaration, out: Live): Live {
    const { ts } = this;
    let live = out;
    for (const member of [...node.members].reverse()) {
      if (ts.isFunctionLike(member)) live |= this.slots.captured(this.scopes.function(member));
      if (member.name && ts.isComputedPropertyName(member.name)) {
        live = this.before(member.name.expression, live);
      }
    }
    const base = node.heritageClauses?.at(0)?.types.at(0)?.expression;
    return base ? this.before(base, live) : live;
  }

  /** Assigns to an expression; what the object and the key of a member need comes after, with `operands`. */
  assigns(target: ts.Node, out: Live): Live {
    const { ts } = this;
    if (ts.isIdentifier(target)) return this.writes(this.scopes.of(target), out);
    if (
      ts.isParenthesizedExpression(target) ||
      ts.isSpreadElement(target) ||
      ts.isSpreadAssignment(target)
    ) {
      return this.assigns(target.expression, out);
    }
    if (ts.isBinaryExpression(target)) {
      const live = this.assigns(target.left, out);
      return live | this.before(target.right, live);
    }
    if (ts.isArrayLiteralExpression(target)) {
      return [...target.elements].reverse().reduce((live, e) => this.assigns(e, live), out);
    }
    if (ts.isObjectLiteralExpression(target)) {
      return [...target.properties].reverse().reduce((live, p) => this.assigns(p, live), out);
    }
    if (ts.isShorthandPropertyAssignment(target)) {
      const live = this.assigns(target.name, out);
      const fallback = target.objectAssignmentInitializer;
      return fallback ? live | this.before(fallback, live) : live;
    }
    if (ts.isPropertyAssignment(target)) {
      const live = this.assigns(target.initializer, out);
      return ts.isComputedPropertyName(target.name)
        ? this.before(target.name.expression, live)
        : live;
    }
    return ts.isOmittedExpression(target) ? out : this.before(target as ts.Expression, out);
  }

  private yields(node: ts.YieldExpression, out: Live): Live {
    const live = out | this.jumps.handler;
    this.atYield.set(node, live | (this.atYield.get(node) ?? NOTHING));
    const { expression } = node;
    if (!expression) return live;
    // While `yield*` passes on, it holds what it goes through: the frame keeps that, see `GeneratorFrame`.
    return this.before(expression, live);
  }

  private binary(node: ts.BinaryExpression, out: Live): Live {
    const { ts } = this;
    const { left, right } = node;
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.CommaToken) return this.before(left, this.before(right, out));
    if (isLogical(ts, operator)) return this.before(left, out | this.before(right, out));
    if (!isAssignment(ts, operator)) return this.operands([left, right], out);
    const place = member(ts, left);
    if (place) return this.operands([...place, right], out);
    if (operator !== ts.SyntaxKind.EqualsToken) {
      // What `x += await y` read is not what `x` may hold by then, and nobody adds to what refers to anything.
      return this.before(left, this.before(right, this.before(left, this.assigns(left, out))));
    }
    return this.bound(left, right, out, (live) => this.assigns(left, live));
  }

  /** Takes a value apart by a pattern, whose parts come after the value and may wait. */
  bound(pattern: ts.Node, value: ts.Expression, out: Live, take: (out: Live) => Live): Live {
    if (!this.slots.suspends(pattern)) return this.before(value, take(out));
    const { held, kill } = this.slots.pending(value);
    return this.before(value, take(out | held) & ~kill);
  }

  private call(node: ts.CallExpression | ts.NewExpression, out: Live): Live {
    return this.operands([...callee(this.ts, node.expression), ...(node.arguments ?? [])], out);
  }

  private object(node: ts.ObjectLiteralExpression, out: Live): Live {
    const { ts } = this;
    let live = out;
    const parts: ts.Expression[] = [];
    for (const property of node.properties) {
      if (property.name && ts.isComputedPropertyName(property.name)) {
        parts.push(property.name.expression);
      }
      if (ts.isPropertyAssignment(property)) parts.push(property.initializer);
      else if (ts.isShorthandPropertyAssignment(property)) parts.push(property.name);
      else if (ts.isSpreadAssignment(property)) parts.push(property.expression);
      else live |= this.slots.captured(this.scopes.function(property));
    }
    return this.operands(parts, live);
  }

  /** Everything else: its parts in their order, none of which is kept. */
  private parts(node: ts.Node, out: Live): Live {
    const children: ts.Node[] = [];
    this.ts.forEachChild(node, (child) => void children.push(child));
    let live = out;
    for (const child of children.reverse()) {
      if (this.ts.isTemplateSpan(child)) live = this.before(child.expression, live);
      else if (this.ts.isExpression(child)) live = this.before(child, live);
    }
    return live;
  }
}

/** What a call needs of its callee: of `a.f(…)` the object, whose method comes with it. */
function callee(ts: TypeScript, node: ts.Expression): ts.Expression[] {
  return member(ts, node) ?? [node];
}

function member(ts: TypeScript, node: ts.Expression): ts.Expression[] | undefined {
  if (ts.isParenthesizedExpression(node)) return member(ts, node.expression);
  if (ts.isPropertyAccessExpression(node)) return [node.expression];
  return ts.isElementAccessExpression(node)
    ? [node.expression, node.argumentExpression]
    : undefined;
}

function isLogical(ts: TypeScript, operator: ts.SyntaxKind): boolean {
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
  return (
    operator === AmpersandAmpersandToken ||
    operator === BarBarToken ||
    operator === QuestionQuestionToken
  );
}
