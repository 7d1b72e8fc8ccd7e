import type ts from 'typescript';
import type { TypeScript } from '../typescript';
import { assignedNames, boundNames, lexicalNames, varNames } from './declarations';

/** A variable of compiled code; `this` and `arguments` are variables of their function. */
export interface Variable {
  readonly name: string;
  /** Where it is declared. */
  readonly scope: Scope;
  /** A function inside of its own names it. */
  isCaptured: boolean;
  /** It is assigned to after its declaration: then closures share it, as Go's do, by reference. */
  isReassigned: boolean;
}

export interface Scope {
  /** The function, block, loop or clause whose names these are. */
  readonly node: ts.Node;
  readonly parent: Scope | null;
  readonly fn: FunctionInfo;
  readonly names: Map<string, Variable>;
}

export interface FunctionInfo {
  readonly node: ts.Node;
  readonly parent: FunctionInfo | null;
  /** Variables of functions around that it, or a function in it, names. The module's are not among them. */
  readonly captures: Set<Variable>;
}

type Name = ts.Identifier | ts.Expression;

/**
 * Who means which variable in a compiled program. What stands at the top of the module is left out: those are
 * globals, which are always reachable.
 */
export class Scopes {
  readonly module: Scope;
  private readonly functions = new Map<ts.Node, FunctionInfo>();
  private readonly byNode = new Map<ts.Node, Scope>();
  private readonly meant = new Map<ts.Node, Variable>();
  private readonly around = new Map<ts.Node, Scope>();

  constructor(
    private readonly ts: TypeScript,
    module: ts.FunctionExpression,
  ) {
    const fn = this.addFunction(module, null);
    this.module = this.open(module, null, fn, []);
    for (const name of [
      ...varNames(ts, module.body),
      ...lexicalNames(ts, module.body.statements),
    ]) {
      this.declare(this.module, name);
    }
    for (const statement of module.body.statements) this.visit(statement, this.module);
  }

  /** The variable that an identifier or `this` means; undefined for those of the module and of nobody. */
  of(node: Name): Variable | undefined {
    return this.meant.get(node);
  }

  function(node: ts.Node): FunctionInfo {
    const info = this.functions.get(node);
    if (!info) throw new Error('a function that the scopes do not know');
    return info;
  }

  /** The names that a block, loop or clause declares. */
  declared(node: ts.Node): readonly Variable[] {
    return [...(this.byNode.get(node)?.names.values() ?? [])];
  }

  /** What a name means where a `yield` stands. */
  seenFrom(node: ts.YieldExpression, name: string): Variable | undefined {
    return lookUp(this.around.get(node) ?? null, name);
  }

  isGlobal(name: ts.Identifier): boolean {
    const scope = this.around.get(name);
    return scope !== undefined && lookUp(scope, name.text) === undefined;
  }

  private addFunction(node: ts.Node, parent: FunctionInfo | null): FunctionInfo {
    const info = { node, parent, captures: new Set<Variable>() };
    this.functions.set(node, info);
    return info;
  }

  private open(
    node: ts.Node,
    parent: Scope | null,
    fn: FunctionInfo,
    names: readonly string[],
  ): Scope {
    const scope: Scope = { node, parent, fn, names: new Map() };
    this.byNode.set(node, scope);
    for (const name of names) this.declare(scope, name);
    return scope;
  }

  private declare(scope: Scope, name: string): void {
    if (scope.names.has(name)) return;
    scope.names.set(name, { name, scope, isCaptured: false, isReassigned: false });
  }

  private refer(node: Name, name: string, scope: Scope): Variable | undefined {
    const variable = lookUp(scope, name);
    if (variable === undefined || variable.scope === this.module) return undefined;
    this.meant.set(node, variable);
    for (let fn = scope.fn; fn !== variable.scope.fn; fn = fn.parent ?? variable.scope.fn) {
      variable.isCaptured = true;
      fn.captures.add(variable);
    }
    return variable;
  }

  private visit(node: ts.Node, scope: Scope): void {
    const { ts } = this;
    const each = (inner: Scope): void => {
      ts.forEachChild(node, (child) => this.visit(child, inner));
    };
    if (ts.isIdentifier(node)) {
      this.refer(node, node.text, scope);
      this.around.set(node, scope);
    } else if (
      node.kind === ts.SyntaxKind.ThisKeyword ||
      node.kind === ts.SyntaxKind.SuperKeyword
    ) {
      this.refer(node as ts.Expression, 'this', scope);
    } else if (ts.isFunctionLike(node))
      this.visitFunction(node as ts.FunctionLikeDeclaration, scope);
    else if (ts.isClassLike(node)) this.visitClass(node, scope);
    else if (ts.isPropertyAccessExpression(node)) this.visit(node.expression, scope);
    else if (ts.isPropertyAssignment(node)) {
      this.visitName(node.name, scope);
      this.visit(node.initializer, scope);
    } else if (ts.isBindingElement(node)) {
      if (node.propertyName) this.visitName(node.propertyName, scope);
      this.visit(node.name, scope);
      if (node.initializer) this.visit(node.initializer, scope);
    } else if (ts.isLabeledStatement(node)) this.visit(node.statement, scope);
    else if (ts.isBreakOrContinueStatement(node) || ts.isMetaProperty(node)) return;
    else if (ts.isBlock(node))
      each(this.open(node, scope, scope.fn, lexicalNames(ts, node.statements)));
    else if (ts.isCaseBlock(node)) {
      const statements = node.clauses.flatMap((clause) => [...clause.statements]);
      each(this.open(node, scope, scope.fn, lexicalNames(ts, statements)));
    } else if (ts.isCatchClause(node)) {
      const caught = node.variableDeclaration;
      each(this.open(node, scope, scope.fn, caught ? boundNames(ts, caught.name) : []));
    } else if (ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node)) {
      each(this.open(node, scope, scope.fn, headNames(ts, node)));
    } else {
      if (ts.isYieldExpression(node)) this.around.set(node, scope);
      each(scope);
    }
    for (const target of assignedNames(ts, node)) {
      const variable = lookUp(scope, target.text);
      if (variable) variable.isReassigned = true;
    }
  }

  private visitFunction(node: ts.FunctionLikeDeclaration, scope: Scope): void {
    const { ts } = this;
    if (node.name && !ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node)) {
      this.visitName(node.name, scope);
    }
    const fn = this.addFunction(node, scope.fn);
    const own = ts.isArrowFunction(node) ? [] : ['this', 'arguments'];
    const named = ts.isFunctionExpression(node) && node.name ? [node.name.text] : [];
    const parameters = node.parameters.flatMap(({ name }) => boundNames(ts, name));
    const inner = this.open(node, scope, fn, [...named, ...own, ...parameters]);
    for (const parameter of node.parameters) this.visit(parameter, inner);
    const { body } = node;
    if (!body) return;
    if (!ts.isBlock(body)) {
      this.visit(body, inner);
      return;
    }
    // One scope for parameters and body: a closure in a default that means another variable is not written.
    this.byNode.set(body, inner);
    for (const name of [...varNames(ts, body), ...lexicalNames(ts, body.statements)]) {
      this.declare(inner, name);
    }
    for (const statement of body.statements) this.visit(statement, inner);
  }

  private visitClass(node: ts.ClassLikeDeclaration, scope: Scope): void {
    const { ts } = this;
    const own = ts.isClassExpression(node) && node.name ? [node.name.text] : [];
    const inner = own.length > 0 ? this.open(node, scope, scope.fn, own) : scope;
    for (const clause of node.heritageClauses ?? []) this.visit(clause, inner);
    for (const member of node.members) this.visit(member, inner);
  }

  private visitName(name: ts.PropertyName, scope: Scope): void {
    if (this.ts.isComputedPropertyName(name)) this.visit(name.expression, scope);
  }
}

function headNames(ts: TypeScript, node: ts.ForStatement | ts.ForInOrOfStatement): string[] {
  const { initializer } = node;
  if (!initializer || !ts.isVariableDeclarationList(initializer)) return [];
  if ((initializer.flags & ts.NodeFlags.BlockScoped) === 0) return [];
  return initializer.declarations.flatMap(({ name }) => boundNames(ts, name));
}

function lookUp(scope: Scope | null, name: string): Variable | undefined {
  for (let at = scope; at !== null; at = at.parent) {
    const variable = at.names.get(name);
    if (variable) return variable;
  }
  return undefined;
}
