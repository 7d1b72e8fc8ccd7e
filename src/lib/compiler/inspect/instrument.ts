import type ts from 'typescript';
import { PORT } from '../reserved';
import type { TypeScript } from '../typescript';
import { Edits, type Span } from './edits';
import { inferredName } from './naming';
import { isLearnersGenerator, portCall, waitOf } from './patterns';
import { Scopes, type Variable } from './scopes';
import { Slots, type Slot } from './slots';
import { StatementFlow } from './statements';
import { moduleFunction, moduleVariables, namedIn, nameTaken, usesSuper } from './text';

/** What goes around one expression: the function that it makes is outermost but one. */
const LAYER = { generator: -1, closure: 0, temporary: 1, frame: 2 } as const;

/**
 * Takes compiled code and gives the same program, which also says what it refers to: at each wait the
 * variables that are live after it, at each function those that it captures (see `InspectPort`). It adds to
 * the code of a run and changes nothing in it, so sites, and the log, are the same.
 *
 * Lines stay; the source map is right by the line.
 */
export function instrument(ts: TypeScript, code: string): string {
  const kind = ts.ScriptKind.JS;
  const file = ts.createSourceFile('program.js', code, ts.ScriptTarget.ESNext, true, kind);
  return new Instrumenting(ts, file).result();
}

class Instrumenting {
  private readonly edits: Edits;
  private readonly scopes: Scopes;
  private readonly module: ts.FunctionExpression;
  private readonly aliases = new Map<Variable, string>();
  private readonly frames = new Map<ts.Node, string>();
  private readonly taken: (name: string) => boolean;
  private count = 0;

  constructor(
    private readonly ts: TypeScript,
    private readonly file: ts.SourceFile,
  ) {
    this.edits = new Edits(file.text);
    this.module = moduleFunction(ts, file);
    this.scopes = new Scopes(ts, this.module);
    this.taken = nameTaken(ts, file);
  }

  result(): string {
    const [directive] = this.module.body.statements;
    const globals = moduleVariables(this.ts, this.module);
    if (globals.length > 0) {
      this.edits.atEnd(directive.end, ` ${PORT}.module(${this.thunk(globals)});`);
    }
    this.ts.forEachChild(this.module.body, this.visit);
    return this.edits.apply();
  }

  private readonly visit = (node: ts.Node): void => {
    const { ts } = this;
    if (ts.isFunctionLike(node)) this.function(node as ts.FunctionLikeDeclaration);
    else if (ts.isClassLike(node)) this.class(node);
    else if (ts.isObjectLiteralExpression(node)) this.object(node);
    else if (ts.isCallExpression(node)) this.call(node);
    else if (ts.isNewExpression(node)) this.construction(node);
    if (ts.isBlock(node)) this.hoisted(node.statements, [node.getStart(this.file) + 1]);
    if (ts.isCaseBlock(node)) {
      const statements = node.clauses.flatMap((clause) => [...clause.statements]);
      this.hoisted(
        statements,
        node.clauses.map((clause) => clause.statements.pos),
      );
    }
    ts.forEachChild(node, this.visit);
  };

  private function(node: ts.FunctionLikeDeclaration): void {
    const { ts } = this;
    if (isLearnersGenerator(ts, node) && !usesSuper(ts, node)) this.generator(node);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      this.closure(node, 'closure', [...this.scopes.function(node).captures]);
    }
    if (node.body && ts.isBlock(node.body) && 'asteriskToken' in node && node.asteriskToken) {
      this.liveness(node, node.body);
    }
  }

  /** `$k.closure(() => x, thunk)`, with the name that the function has by its place. */
  private closure(
    node: ts.FunctionExpression | ts.ArrowFunction | ts.ClassExpression,
    method: string,
    captured: readonly Variable[],
  ): void {
    if (captured.length === 0) return;
    const source = inferredName(this.ts, node);
    let name = '';
    if (source?.kind === 'text') name = `, ${JSON.stringify(source.text)}`;
    else if (source) {
      name = `, ${PORT}.lastKey`;
      this.edits.wrap(this.span(source.key), `${PORT}.key(`, ')', LAYER.frame);
    }
    const thunk = this.thunk(captured.map((variable) => variable.name));
    this.edits.wrap(this.span(node), `${PORT}.${method}(`, `, ${thunk}${name})`, LAYER.closure);
  }

  /** Functions that stand in a statement list exist from its head on. */
  private hoisted(statements: readonly ts.Statement[], heads: readonly number[]): void {
    for (const statement of statements) {
      if (!this.ts.isFunctionDeclaration(statement) || !statement.name) continue;
      const captured = [...this.scopes.function(statement).captures];
      if (captured.length === 0) continue;
      const thunk = this.thunk(captured.map((variable) => variable.name));
      const text = ` ${PORT}.closure(${statement.name.text}, ${thunk});`;
      for (const head of heads) this.edits.atHead(head, text);
    }
  }

  private class(node: ts.ClassLikeDeclaration): void {
    const { ts } = this;
    const captured = this.capturedBy(node.members).filter(({ scope }) => scope.node !== node);
    if (captured.length === 0) return;
    if (ts.isClassExpression(node)) this.closure(node, 'class', captured);
    else if (node.name) {
      const thunk = this.thunk(captured.map((variable) => variable.name));
      this.edits.atEnd(node.end, ` ${PORT}.class(${node.name.text}, ${thunk});`);
    }
  }

  private object(node: ts.ObjectLiteralExpression): void {
    const { ts } = this;
    const methods = node.properties.filter((property) => ts.isFunctionLike(property));
    const captured = this.capturedBy(methods);
    if (captured.length === 0) return;
    const thunk = this.thunk(captured.map((variable) => variable.name));
    this.edits.wrap(this.span(node), `${PORT}.methods(`, `, ${thunk})`, LAYER.closure);
  }

  private capturedBy(members: readonly ts.Node[]): Variable[] {
    const captured = new Set<Variable>();
    for (const member of members) {
      if (!this.ts.isFunctionLike(member)) continue;
      for (const variable of this.scopes.function(member).captures) captured.add(variable);
    }
    return [...captured];
  }

  private call(node: ts.CallExpression): void {
    const { ts, edits } = this;
    const { expression } = node;
    if (portCall(ts, node, 'call')) {
      const names = namedIn(ts, this.scopes, node.arguments[0]);
      if (names.length > 0) edits.atEnd(node.end - 1, `, ${this.thunk(names)}`);
    } else if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'bind') {
      const { expression: object } = expression;
      if (object.kind === ts.SyntaxKind.SuperKeyword) return;
      const open = this.file.text.indexOf('(', expression.end);
      edits.wrap(this.span(node), `${PORT}.bind(`, '', LAYER.closure);
      edits.replace({ start: object.end, end: open + 1 }, ', [');
      edits.atEnd(node.end - 1, ']');
    }
  }

  /** Nobody can look into a proxy, or ask whether it is one. */
  private construction(node: ts.NewExpression): void {
    const { expression } = node;
    if (!this.ts.isIdentifier(expression) || expression.text !== 'Proxy') return;
    if (!node.arguments || !this.scopes.isGlobal(expression)) return;
    this.edits.replace({ start: node.getStart(this.file), end: expression.end }, `${PORT}.proxy`);
  }

  /**
   * A learner's generator gets a frame that it tells at each `yield` what is live, and its object, which
   * nobody can look into, leads to the frame.
   */
  private generator(node: ts.FunctionLikeDeclaration): void {
    const { ts, edits, file } = this;
    const { asteriskToken: star, body, name } = node as ts.FunctionExpression;
    if (!star) return;
    const frame = this.newName('g');
    this.frames.set(node, frame);
    const isMethod = ts.isMethodDeclaration(node);
    const start = isMethod ? star.getStart(file) : node.getStart(file);
    const open = file.text.indexOf('(', name?.end ?? star.end);
    const required = node.parameters.findIndex((p) => p.initializer ?? p.dotDotDotToken);
    const length = required < 0 ? node.parameters.length : required;
    const parameters = Array.from({ length }, () => this.newName('p')).join(', ');
    const captured = [...this.scopes.function(node).captures].map((variable) => variable.name);
    edits.replace({ start, end: star.end }, isMethod ? '' : 'function');
    edits.replace(
      { start: open, end: open },
      `(${parameters}) { const ${frame} = ${PORT}.frame(); return ${PORT}.generator(${frame}, (function* `,
    );
    edits.atHead(body.getStart(file) + 1, ' try {');
    edits.atEnd(body.end - 1, ` } finally { ${frame}.end(); }`);
    const thunk = this.thunk(['arguments', 'this', ...captured]);
    const after = `).apply(this, arguments), ${thunk}); }`;
    edits.wrap(this.span(node), '', after, LAYER.generator);
  }

  private liveness(node: ts.FunctionLikeDeclaration, body: ts.Block): void {
    const { ts, edits } = this;
    const slots = new Slots(ts, this.scopes, () => this.newName('t'));
    const flow = new StatementFlow(ts, this.scopes, slots);
    flow.before(body, 0n);
    for (const [at, live] of flow.expressions.atYield) {
      this.atYield(node, at, slots.named(live));
    }
    const { temporaries } = slots;
    if (temporaries.length === 0) return;
    const names = temporaries.map(({ name }) => name).join(', ');
    edits.atHead(body.getStart(this.file) + 1, ` let ${names};`);
    for (const { name, value } of temporaries) {
      edits.wrap(this.span(value), `(${name} = `, ')', LAYER.temporary);
    }
  }

  private atYield(fn: ts.Node, node: ts.YieldExpression, live: readonly Slot[]): void {
    const { ts, edits } = this;
    const names = live.flatMap((slot) => this.nameAt(node, slot) ?? []);
    const call = waitOf(ts, node);
    if (call) {
      if (names.length > 0) edits.atEnd(call.end - 1, `, ${this.thunk(names)}`);
      return;
    }
    const frame = this.frames.get(fn);
    if (frame === undefined) return;
    const thunk = this.thunk(names);
    const { expression, asteriskToken } = node;
    if (!expression) edits.atEnd(node.end, ` ${frame}.out(void 0, ${thunk})`);
    else {
      const method = asteriskToken ? 'all' : 'out';
      edits.wrap(this.span(expression), `${frame}.${method}(`, `, ${thunk})`, LAYER.frame);
    }
  }

  /** How to read a slot at a `yield`: where another variable hides it, by a function from further out. */
  private nameAt(node: ts.YieldExpression, slot: Slot): string | undefined {
    if (!('scope' in slot)) return slot.name;
    if (this.scopes.seenFrom(node, slot.name) === slot) return slot.name;
    let alias = this.aliases.get(slot);
    if (alias === undefined) {
      const head = this.headOf(slot.scope.node);
      if (head === undefined) return undefined;
      alias = this.newName('a');
      this.aliases.set(slot, alias);
      this.edits.atHead(head, ` const ${alias} = () => ${slot.name};`);
    }
    return `${alias}()`;
  }

  private headOf(scope: ts.Node): number | undefined {
    const { ts } = this;
    let block: ts.Node | undefined = scope;
    if (ts.isFunctionLike(scope)) block = (scope as ts.FunctionLikeDeclaration).body;
    else if (ts.isCatchClause(scope)) block = scope.block;
    else if (ts.isIterationStatement(scope, false)) block = scope.statement;
    return block && ts.isBlock(block) ? block.getStart(this.file) + 1 : undefined;
  }

  /** `($i) => $i === 0 ? a : $k`: reads one after the other, so that one that has no value yet harms no other. */
  private thunk(expressions: readonly string[]): string {
    const index = this.fixedName('i');
    if (expressions.length > 6) {
      const cases = expressions.map((text, i) => `case ${i}: return ${text};`).join(' ');
      return `(${index}) => { switch (${index}) { ${cases} } return ${PORT}; }`;
    }
    const choices = expressions.map((text, i) => `${index} === ${i} ? ${text} : `).join('');
    return `(${index}) => ${choices}${PORT}`;
  }

  private newName(letter: string): string {
    return this.fixedName(`${letter}${++this.count}`);
  }

  private fixedName(name: string): string {
    let free = `$${name}`;
    while (this.taken(free)) free = `$${free}`;
    return free;
  }

  private span(node: ts.Node): Span {
    return { start: node.getStart(this.file), end: node.end };
  }
}
