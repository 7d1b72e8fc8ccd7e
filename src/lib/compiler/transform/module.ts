import type ts from 'typescript';
import { MODULE } from '../reserved';
import type { Context } from './context';

/** A module as statements of a function: what it imports, does and gives back. */
export interface FlatModule {
  readonly imports: readonly ts.Statement[];
  readonly body: readonly ts.Statement[];
  readonly exports: ts.Statement;
}

/** Takes `import` and `export` out of a module. */
export function flatten(context: Context, statements: readonly ts.Statement[]): FlatModule {
  const flat = new Flattening(context);
  statements.forEach((statement) => flat.add(statement));
  return flat.result();
}

class Flattening {
  readonly #imports: ts.Statement[] = [];
  readonly #body: ts.Statement[] = [];
  readonly #exports: ts.ObjectLiteralElementLike[] = [];
  readonly #bound = new Set<string>();
  readonly #listed: ts.ExportSpecifier[] = [];

  constructor(private readonly context: Context) {}

  add(statement: ts.Statement): void {
    const { ts } = this.context;
    if (ts.isImportDeclaration(statement)) this.#import(statement);
    else if (ts.isExportDeclaration(statement)) this.#exportList(statement);
    else if (ts.isExportAssignment(statement)) this.#exportDefault(statement);
    else if (ts.isVariableStatement(statement)) this.#variables(statement);
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      this.#declaration(statement);
    } else this.#body.push(statement);
  }

  result(): FlatModule {
    const { factory } = this.context;
    for (const { name, propertyName } of this.#listed) {
      const local = propertyName ?? name;
      // What is not bound is a type: of those a module leaves nothing.
      if (this.#bound.has(local.text)) this.#give(name, factory.createIdentifier(local.text));
    }
    const exports = factory.createReturnStatement(
      factory.createObjectLiteralExpression(this.#exports, false),
    );
    return { imports: this.#imports, body: this.#body, exports };
  }

  #import({ importClause }: ts.ImportDeclaration): void {
    const { ts, factory } = this.context;
    const module = () => factory.createIdentifier(MODULE);
    if (importClause?.name) this.#bind(importClause.name, member(factory, module(), 'default'));
    const names = importClause?.namedBindings;
    if (!names) return;
    if (ts.isNamespaceImport(names)) {
      this.#bind(names.name, module());
      return;
    }
    const elements = names.elements.map(({ name, propertyName }) => {
      this.#bound.add(name.text);
      return factory.createBindingElement(undefined, propertyName, name);
    });
    if (elements.length === 0) return;
    this.#imports.push(this.#constant(factory.createObjectBindingPattern(elements), module()));
  }

  #bind(name: ts.Identifier, value: ts.Expression): void {
    this.#bound.add(name.text);
    this.#imports.push(this.#constant(name, value));
  }

  #exportList({ exportClause, moduleSpecifier }: ts.ExportDeclaration): void {
    const { ts, factory } = this.context;
    const module = factory.createIdentifier(MODULE);
    if (!exportClause) this.#exports.push(factory.createSpreadAssignment(module));
    else if (ts.isNamespaceExport(exportClause)) this.#give(exportClause.name, module);
    else if (!moduleSpecifier) this.#listed.push(...exportClause.elements);
    else {
      for (const { name, propertyName } of exportClause.elements) {
        this.#give(name, member(factory, module, (propertyName ?? name).text));
      }
    }
  }

  #exportDefault({ expression }: ts.ExportAssignment): void {
    const { factory } = this.context;
    const name = factory.createUniqueName('default');
    this.#body.push(this.#constant(name, expression));
    this.#give(factory.createIdentifier('default'), name);
  }

  #variables(statement: ts.VariableStatement): void {
    const { factory } = this.context;
    const names = statement.declarationList.declarations.flatMap(({ name }) => this.#names(name));
    names.forEach(({ text }) => this.#bound.add(text));
    const { exported, kept } = this.#split(statement.modifiers);
    if (exported) names.forEach((name) => this.#give(name, name));
    this.#body.push(factory.updateVariableStatement(statement, kept, statement.declarationList));
  }

  #declaration(node: ts.FunctionDeclaration | ts.ClassDeclaration): void {
    const { ts, factory } = this.context;
    const { exported, isDefault, kept } = this.#split(node.modifiers);
    const name = node.name ?? factory.createUniqueName('default');
    if (node.name) this.#bound.add(node.name.text);
    if (exported) this.#give(isDefault ? factory.createIdentifier('default') : name, name);
    this.#body.push(
      ts.isClassDeclaration(node)
        ? factory.updateClassDeclaration(
            ...([node, kept, name, undefined, node.heritageClauses, node.members] as const),
          )
        : factory.updateFunctionDeclaration(
            ...([node, kept, node.asteriskToken, name, undefined, node.parameters] as const),
            ...([undefined, node.body] as const),
          ),
    );
  }

  #names(name: ts.BindingName): ts.Identifier[] {
    const { ts } = this.context;
    if (ts.isIdentifier(name)) return [name];
    return name.elements.flatMap((element) =>
      ts.isBindingElement(element) ? this.#names(element.name) : [],
    );
  }

  #split(modifiers: readonly ts.ModifierLike[] | undefined) {
    const { ts } = this.context;
    const has = (kind: ts.SyntaxKind) => modifiers?.some((m) => m.kind === kind) ?? false;
    const kept = modifiers?.filter(
      ({ kind }) => kind !== ts.SyntaxKind.ExportKeyword && kind !== ts.SyntaxKind.DefaultKeyword,
    );
    return {
      exported: has(ts.SyntaxKind.ExportKeyword),
      isDefault: has(ts.SyntaxKind.DefaultKeyword),
      kept,
    };
  }

  #give(name: ts.ModuleExportName, value: ts.Expression): void {
    const { ts, factory } = this.context;
    const key = ts.isStringLiteral(name) ? name : factory.createIdentifier(name.text);
    const short = ts.isIdentifier(value) && value === name;
    this.#exports.push(
      short
        ? factory.createShorthandPropertyAssignment(value)
        : factory.createPropertyAssignment(key, value),
    );
  }

  #constant(name: ts.BindingName, value: ts.Expression): ts.Statement {
    const { ts, factory } = this.context;
    const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
    const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const);
    return factory.createVariableStatement(undefined, list);
  }
}

function member(factory: ts.NodeFactory, object: ts.Expression, name: string): ts.Expression {
  return factory.createPropertyAccessExpression(object, name);
}
