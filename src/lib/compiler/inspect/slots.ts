import type ts from 'typescript';
import type { TypeScript } from '../typescript';
import type { FunctionInfo, Scopes, Variable } from './scopes';

/** A set of slots, one bit each. */
export type Live = bigint;

export const NOTHING: Live = 0n;

/** What a frame can hold: a variable, or the value of a part of an expression that is not evaluated to its end. */
export type Slot = Variable | Temporary;

/** A value that has no name of its own and is still needed after a wait: it gets a variable. */
export interface Temporary {
  readonly name: string;
  readonly value: ts.Expression;
}

/** The slots of one function, by number. */
export class Slots {
  readonly temporaries: Temporary[] = [];
  private readonly slots: Slot[] = [];
  private readonly bits = new Map<Slot | ts.Node, Live>();
  private readonly suspending = new Map<ts.Node, boolean>();

  constructor(
    private readonly ts: TypeScript,
    private readonly scopes: Scopes,
    private readonly temporaryName: () => string,
  ) {}

  of(variable: Variable | undefined): Live {
    return variable === undefined ? NOTHING : this.bit(variable, variable);
  }

  named(live: Live): Slot[] {
    return this.slots.filter((_, i) => (live >> BigInt(i)) & 1n);
  }

  /** What a function that is made here takes with it. */
  captured({ captures }: FunctionInfo): Live {
    let live = NOTHING;
    for (const variable of captures) live |= this.of(variable);
    return live;
  }

  /** Whether a function can be left and entered again within a node of it. */
  suspends(node: ts.Node): boolean {
    const { ts } = this;
    let known = this.suspending.get(node);
    if (known === undefined) {
      known =
        ts.isYieldExpression(node) ||
        (!ts.isFunctionLike(node) &&
          (ts.forEachChild(node, (child) => this.suspends(child) || undefined) ?? false));
      this.suspending.set(node, known);
    }
    return known;
  }

  /** What holds the value of an expression from its evaluation until it is used: `kill` is over before it. */
  pending(node: ts.Expression): { readonly held: Live; readonly kill: Live } {
    const { ts, scopes } = this;
    if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node)) {
      return this.pending(node.expression);
    }
    if (ts.isIdentifier(node)) {
      const variable = scopes.of(node);
      // Around the `a` of `{ a }` nothing can be put.
      const isFixed = ts.isShorthandPropertyAssignment(node.parent);
      if (isFixed || variable?.isReassigned !== true)
        return { held: this.of(variable), kill: NOTHING };
    } else if (
      node.kind === ts.SyntaxKind.ThisKeyword ||
      node.kind === ts.SyntaxKind.SuperKeyword
    ) {
      return { held: this.of(scopes.of(node)), kill: NOTHING };
    } else if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      return { held: this.captured(scopes.function(node)), kill: NOTHING };
    } else if (isPlain(ts, node) || ts.isClassExpression(node)) {
      return { held: NOTHING, kill: NOTHING };
    }
    let held = this.bits.get(node);
    if (held === undefined) {
      const temporary = { name: this.temporaryName(), value: node };
      this.temporaries.push(temporary);
      held = this.bit(node, temporary);
    }
    return { held, kill: held };
  }

  private bit(key: Slot | ts.Node, slot: Slot): Live {
    let bit = this.bits.get(key);
    if (bit === undefined) {
      bit = 1n << BigInt(this.slots.length);
      this.slots.push(slot);
      this.bits.set(key, bit);
    }
    return bit;
  }
}

/** A value that refers to nothing. */
function isPlain(ts: TypeScript, node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isTypeOfExpression(node) ||
    ts.isOmittedExpression(node) ||
    ts.isTemplateExpression(node) ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword
  );
}
