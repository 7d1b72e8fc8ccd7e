import type ts from 'typescript';
import { HELPERS, PORT } from '../reserved';
import type { SiteIndex } from '../sites';
import type { SiteKind } from '../../base';
import type { TypeScript } from '../typescript';

/** Where the transformer is. */
export interface Scope {
  /** Directly inside a generator that we made, which alone may yield to the engine. */
  readonly resumable: boolean;
  /** The site of the function around. */
  readonly site: number;
  /** Where a wait belongs that TypeScript wrote and that has no text of its own. */
  readonly awaitSite: number;
  /**
   * Takes the generators of the async functions in this statement list. Null where a generator beside the
   * statements would not see what its body names: in parameters, or the head of a loop.
   */
  readonly hoisted: ts.Statement[] | null;
}

/** What the parts of the transformer share: the tree's factory, the place, and the nodes of the port. */
export class Context {
  readonly usedHelpers = new Set<string>();
  readonly factory: ts.NodeFactory;
  #scope: Scope = { resumable: false, site: 0, awaitSite: 0, hoisted: null };

  constructor(
    readonly ts: TypeScript,
    readonly transformation: ts.TransformationContext,
    readonly sites: SiteIndex,
    private readonly visitor: (context: Context, node: ts.Node) => ts.Node,
  ) {
    this.factory = transformation.factory;
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** Runs `work` in a scope that differs from the current one in `change`. */
  within<T>(change: Partial<Scope>, work: () => T): T {
    const outer = this.#scope;
    this.#scope = { ...outer, ...change };
    try {
      return work();
    } finally {
      this.#scope = outer;
    }
  }

  readonly visit = (node: ts.Node): ts.Node => this.visitor(this, node);

  visitChildren<T extends ts.Node>(node: T): T {
    return this.ts.visitEachChild(node, this.visit, this.transformation);
  }

  visitExpression(node: ts.Expression): ts.Expression {
    return this.visit(node) as ts.Expression;
  }

  /**
   * A statement list with `first` at its head, after directives, and at its end the generators which the
   * statements left. There they are hoisted all the same, and TypeScript's temporary names are given out
   * in the order in which it made them.
   */
  statements(list: readonly ts.Statement[], first: readonly ts.Statement[] = []): ts.Statement[] {
    const hoisted: ts.Statement[] = [];
    return this.within({ hoisted }, () => {
      const body = list.findIndex((statement) => !isDirective(this.ts, statement));
      const split = body < 0 ? list.length : body;
      const rest = list.slice(split).map((statement) => this.visit(statement) as ts.Statement);
      return [...list.slice(0, split), ...first, ...rest, ...hoisted];
    });
  }

  /** A loop's or a branch's body as a block. */
  block(body: ts.Statement, first: readonly ts.Statement[] = []): ts.Block {
    const { factory } = this;
    const list = this.ts.isBlock(body) ? body.statements : [body];
    const statements = factory.createNodeArray(this.statements(list, first));
    return this.ts.isBlock(body)
      ? factory.updateBlock(body, statements)
      : factory.createBlock(statements, true);
  }

  /** The site of a kind at the text from which a node was made. */
  siteAt(kind: SiteKind, node: ts.Node): number | undefined {
    return this.sites.at(kind, this.ts.getOriginalNode(node));
  }

  /** `$k.name`. */
  port(name: string): ts.Expression {
    return this.factory.createPropertyAccessExpression(this.factory.createIdentifier(PORT), name);
  }

  /** `$k.name(…)`. */
  portCall(name: string, ...args: ts.Expression[]): ts.Expression {
    return this.factory.createCallExpression(this.port(name), undefined, args);
  }

  number(value: number): ts.Expression {
    return this.factory.createNumericLiteral(value);
  }

  /** A run-time helper by name; the module then binds it from `$k.helpers`. */
  helper(name: string): ts.Identifier {
    this.usedHelpers.add(name);
    return this.factory.createIdentifier(name);
  }

  /** Notes the helpers that TypeScript's own lowering, or ours before it, has named. */
  noteHelper(node: ts.Identifier): ts.Identifier {
    if (HELPERS.has(node.text)) this.usedHelpers.add(node.text);
    return node;
  }

  /** Gives a node that we made the place of the text that it stands for, for stacks and debuggers. */
  placed<T extends ts.Node>(node: T, text: ts.Node): T {
    const { pos, end } = this.ts.getOriginalNode(text);
    return pos < 0 ? node : this.ts.setSourceMapRange(node, { pos, end });
  }
}

/** `"use strict";` and the like. */
function isDirective(ts: TypeScript, statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}
