import type ts from 'typescript';
import type { TypeScript } from '../typescript';
import { isVar } from './declarations';
import { ExpressionFlow } from './expressions';
import { Jumps } from './jumps';
import type { Scopes } from './scopes';
import { NOTHING, type Live, type Slots } from './slots';

/** Liveness through the statements of one function, from its end to its beginning. */
export class StatementFlow {
  readonly expressions: ExpressionFlow;
  private readonly jumps: Jumps;

  constructor(
    private readonly ts: TypeScript,
    private readonly scopes: Scopes,
    private readonly slots: Slots,
  ) {
    this.jumps = new Jumps((block, out) => this.before(block, out));
    this.expressions = new ExpressionFlow(ts, scopes, slots, this.jumps);
  }

  before(node: ts.Statement, out: Live, labels: readonly string[] = []): Live {
    const { ts, expressions, jumps } = this;
    if (ts.isBlock(node)) return this.block(node, node.statements, out);
    if (ts.isVariableStatement(node)) return this.variables(node.declarationList, out);
    if (ts.isExpressionStatement(node)) return expressions.before(node.expression, out);
    if (ts.isIfStatement(node)) {
      const { thenStatement, elseStatement, expression } = node;
      const otherwise = elseStatement ? this.before(elseStatement, out) : out;
      return expressions.branches(expression, this.before(thenStatement, out), otherwise);
    }
    if (ts.isReturnStatement(node)) {
      const live = jumps.toEnd();
      return node.expression ? expressions.before(node.expression, live) : live;
    }
    if (ts.isThrowStatement(node)) return expressions.before(node.expression, jumps.handler);
    if (ts.isBreakOrContinueStatement(node)) {
      return jumps.to(ts.isContinueStatement(node), node.label?.text);
    }
    if (ts.isLabeledStatement(node)) return this.labeled(node, out, labels);
    if (ts.isTryStatement(node)) return this.try(node, out);
    if (ts.isSwitchStatement(node)) return this.switch(node, out, labels);
    if (ts.isClassDeclaration(node)) {
      const variable = node.name && this.scopes.of(node.name);
      return expressions.class(node, expressions.declares(variable, out));
    }
    return ts.isIterationStatement(node, false) ? this.loop(node, out, labels) : out;
  }

  /** Functions are made at the head of their block; and what a block declares is new each time. */
  private block(node: ts.Node, statements: readonly ts.Statement[], out: Live): Live {
    const live = this.list(statements, out | this.jumps.handler);
    return this.leaveScope(node, this.withFunctions(statements, live));
  }

  private list(statements: readonly ts.Statement[], out: Live): Live {
    let live = out;
    for (let i = statements.length - 1; i >= 0; i--) live = this.before(statements[i], live);
    return live;
  }

  private withFunctions(statements: readonly ts.Statement[], out: Live): Live {
    const made = statements
      .filter((statement) => this.ts.isFunctionDeclaration(statement))
      .map((node) => ({
        itself: this.slots.of(node.name && this.scopes.of(node.name)),
        captured: this.slots.captured(this.scopes.function(node)),
      }));
    let live = out;
    for (let before = -1n; before !== live;) {
      before = live;
      for (const { itself, captured } of made) if ((live & itself) !== NOTHING) live |= captured;
    }
    return live;
  }

  private leaveScope(node: ts.Node, out: Live): Live {
    let live = out;
    for (const variable of this.scopes.declared(node)) live &= ~this.slots.of(variable);
    return live | this.jumps.handler;
  }

  private variables(list: ts.VariableDeclarationList, out: Live): Live {
    const { ts, expressions } = this;
    const bind: Parameters<ExpressionFlow['pattern']>[2] = (variable, live) =>
      isVar(ts, list) ? expressions.writes(variable, live) : expressions.declares(variable, live);
    let live = out;
    for (const { name, initializer } of [...list.declarations].reverse()) {
      if (!initializer) {
        if (!isVar(ts, list)) live = expressions.pattern(name, live, bind);
        continue;
      }
      live = expressions.bound(name, initializer, live, (rest) =>
        expressions.pattern(name, rest, bind),
      );
    }
    return live;
  }

  private labeled(node: ts.LabeledStatement, out: Live, outer: readonly string[]): Live {
    const labels = [...outer, node.label.text];
    const { statement } = node;
    const takesLabels =
      this.ts.isIterationStatement(statement, false) ||
      this.ts.isSwitchStatement(statement) ||
      this.ts.isLabeledStatement(statement);
    if (takesLabels) return this.before(statement, out, labels);
    return this.jumps.target(labels, out, null, true, () => this.before(statement, out));
  }

  private switch(node: ts.SwitchStatement, out: Live, labels: readonly string[]): Live {
    const { ts, jumps, expressions } = this;
    const { clauses } = node.caseBlock;
    const all = clauses.flatMap((clause) => [...clause.statements]);
    const bodies: Live[] = [];
    jumps.target(labels, out, null, false, () => {
      let live = out;
      for (let i = clauses.length - 1; i >= 0; i--) {
        live = this.list(clauses[i].statements, live);
        bodies[i] = live;
      }
    });
    const fallback = clauses.findIndex((clause) => ts.isDefaultClause(clause));
    let live = fallback < 0 ? out : bodies[fallback];
    for (let i = clauses.length - 1; i >= 0; i--) {
      const clause = clauses[i];
      if (ts.isCaseClause(clause)) live = expressions.before(clause.expression, live | bodies[i]);
    }
    live = this.leaveScope(node.caseBlock, this.withFunctions(all, live));
    return expressions.before(node.expression, live);
  }

  private try(node: ts.TryStatement, out: Live): Live {
    const { jumps } = this;
    const { tryBlock, catchClause, finallyBlock } = node;
    const after = finallyBlock ? this.before(finallyBlock, out) : out;
    // What an error leads to that nobody here catches.
    const uncaught = finallyBlock ? this.before(finallyBlock, jumps.handler) : jumps.handler;
    const caught = catchClause
      ? jumps.guarded(finallyBlock, uncaught, () => this.catch(catchClause, after))
      : uncaught;
    const live = jumps.guarded(finallyBlock, caught, () => this.before(tryBlock, after));
    return live & ~this.ofForAwait(tryBlock);
  }

  /**
   * The iterator of a lowered `for await`, and what it gave: the `finally` looks at them only once the loop
   * has set them, which liveness cannot know, so else an earlier loop's would stay until the next begins.
   */
  private ofForAwait({ statements }: ts.Block): Live {
    const { ts, scopes, slots } = this;
    let loop = statements.at(0);
    while (loop && ts.isLabeledStatement(loop)) loop = loop.statement;
    if (!loop || !ts.isForStatement(loop)) return NOTHING;
    const list = loop.initializer;
    if (!list || !ts.isVariableDeclarationList(list)) return NOTHING;
    if (!list.declarations.some((each) => isAsyncValues(ts, each.initializer))) return NOTHING;
    return list.declarations.reduce(
      (live, { name }) => (ts.isIdentifier(name) ? live | slots.of(scopes.of(name)) : live),
      NOTHING,
    );
  }

  private catch(node: ts.CatchClause, out: Live): Live {
    const { expressions } = this;
    const live = this.before(node.block, out);
    const name = node.variableDeclaration?.name;
    if (!name) return live;
    return this.leaveScope(
      node,
      expressions.pattern(name, live, (variable, rest) => expressions.declares(variable, rest)),
    );
  }

  private loop(node: ts.IterationStatement, out: Live, labels: readonly string[]): Live {
    const { ts } = this;
    if (ts.isForInStatement(node) || ts.isForOfStatement(node))
      return this.forOf(node, out, labels);
    if (ts.isForStatement(node)) return this.for(node, out, labels);
    const { expression } = node as ts.WhileStatement | ts.DoStatement;
    const { expressions } = this;
    const test = (body: Live): Live => expressions.branches(expression, body, out);
    if (ts.isDoStatement(node)) {
      return this.toFixpoint((body) => this.body(node, test(body), out, labels));
    }
    return this.toFixpoint((head) => test(this.body(node, head, out, labels)));
  }

  private for(node: ts.ForStatement, out: Live, labels: readonly string[]): Live {
    const { ts, expressions } = this;
    const { initializer, condition, incrementor } = node;
    const head = this.toFixpoint((live) => {
      const next = incrementor ? expressions.before(incrementor, live) : live;
      const body = this.body(node, next, out, labels);
      // Without a condition the loop has no end but `break`.
      return condition ? expressions.branches(condition, body, out) : body;
    });
    if (!initializer) return head;
    const live = ts.isVariableDeclarationList(initializer)
      ? this.variables(initializer, head)
      : expressions.before(initializer, head);
    return this.leaveScope(node, live);
  }

  /** The loop holds what it goes through until its last turn. */
  private forOf(node: ts.ForInOrOfStatement, out: Live, labels: readonly string[]): Live {
    const { ts, expressions, slots } = this;
    const { initializer, expression } = node;
    const { held, kill } = slots.suspends(node.statement)
      ? slots.pending(expression)
      : { held: NOTHING, kill: NOTHING };
    const next = (live: Live): Live => {
      if (!ts.isVariableDeclarationList(initializer)) return expressions.assigns(initializer, live);
      const [{ name }] = initializer.declarations;
      const isShared = isVar(ts, initializer);
      return expressions.pattern(name, live, (variable, rest) =>
        isShared ? expressions.writes(variable, rest) : expressions.declares(variable, rest),
      );
    };
    const head = this.toFixpoint((live) => {
      const body = this.body(node, live | held, out, labels);
      return out | held | this.leaveScope(node, next(body));
    });
    return expressions.before(expression, head & ~kill);
  }

  private body(
    node: ts.IterationStatement,
    next: Live,
    out: Live,
    labels: readonly string[],
  ): Live {
    return this.jumps.target(labels, out, next, false, () => this.before(node.statement, next));
  }

  /** What is live at the head of a loop depends on itself: begins with nothing, which only grows. */
  private toFixpoint(step: (live: Live) => Live): Live {
    let live = NOTHING;
    for (;;) {
      const more = step(live) | live;
      if (more === live) return live;
      live = more;
    }
  }
}

/** `__asyncValues(E)`, or within a loop `(e_1 = void 0, __asyncValues(E))`. */
function isAsyncValues(ts: TypeScript, node: ts.Expression | undefined): boolean {
  if (node === undefined) return false;
  if (ts.isParenthesizedExpression(node)) return isAsyncValues(ts, node.expression);
  if (ts.isBinaryExpression(node)) return isAsyncValues(ts, node.right);
  if (!ts.isCallExpression(node)) return false;
  return ts.isIdentifier(node.expression) && node.expression.text === '__asyncValues';
}
