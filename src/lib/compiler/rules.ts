import type ts from 'typescript';
import { importedName, type Bindings } from './bindings';
import { spanOf, type Finding } from './diagnostics';
import type { RuleCode } from './messages';
import { isReserved, SPECIFIER } from './reserved';
import { isAsync, isAwaitUsing, isFunctionLike, type TypeScript } from './typescript';

/** The rules of a program that its syntax alone can break. */
export function syntaxFindings(
  ts: TypeScript,
  file: ts.SourceFile,
  bindings: Bindings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (code: RuleCode, node: ts.Node, name?: string) => {
    findings.push({
      code,
      span: spanOf(node, file),
      ...(name === undefined ? {} : { params: { name } }),
    });
  };
  const ambiguous = declaredNames(ts, file);

  const visit = (node: ts.Node, owner: ts.Node | null): void => {
    if (ts.isIdentifier(node)) {
      if (isReserved(node.text) && !isPropertyName(ts, node)) {
        report('leaklab/reserved-name', node, node.text);
      }
      return;
    }
    if (ts.isDecorator(node)) report('leaklab/decorator', node);
    const foreign = foreignModule(ts, node);
    if (foreign) report('leaklab/import', foreign.node, foreign.name);
    if (owner === null && awaits(ts, node)) report('leaklab/top-level-await', node);
    if (ts.isCallExpression(node)) {
      const { expression: callee } = node;
      const defers = importedName(ts, bindings, callee) === 'defer';
      const certain = !ts.isIdentifier(callee) || !ambiguous.has(callee.text);
      if (defers && certain && !canDefer(ts, owner)) report('leaklab/defer-scope', node);
    }
    const inner = isFunctionLike(ts, node) ? node : owner;
    ts.forEachChild(node, (child) => {
      visit(child, inner);
    });
  };

  ts.forEachChild(file, (child) => {
    visit(child, null);
  });
  if (!exportsMain(ts, file)) {
    findings.push({ code: 'leaklab/no-main', span: { start: 0, end: Math.min(1, file.end) } });
  }
  return findings;
}

/** What a node imports from elsewhere than "leaklab". */
function foreignModule(ts: TypeScript, node: ts.Node): { node: ts.Node; name: string } | undefined {
  let specifier: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    specifier = node.moduleSpecifier;
    if (specifier && ts.isStringLiteral(specifier) && specifier.text === SPECIFIER)
      return undefined;
  } else if (ts.isExternalModuleReference(node)) {
    specifier = node.expression;
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    specifier = node.arguments.at(0) ?? node;
  } else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    specifier = node;
  }
  if (!specifier) return undefined;
  return {
    node: specifier,
    name: ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText(),
  };
}

function awaits(ts: TypeScript, node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  return ts.isVariableDeclarationList(node) && isAwaitUsing(ts, node);
}

/** `defer` runs at the end of a frame, and only an async function that is no generator has one. */
function canDefer(ts: TypeScript, owner: ts.Node | null): boolean {
  return owner !== null && isAsync(ts, owner) && !('asteriskToken' in owner && owner.asteriskToken);
}

function isPropertyName(ts: TypeScript, node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) {
    return parent.propertyName === node;
  }
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isClassElement(parent) ||
      ts.isTypeElement(parent) ||
      ts.isExportSpecifier(parent)) &&
    parent.name === node
  );
}

/** Names that something else than an import declares, so that a use of them may mean that. */
function declaredNames(ts: TypeScript, file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node)
    ) {
      if (node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function exportsMain(ts: TypeScript, file: ts.SourceFile): boolean {
  return file.statements.some((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, isTypeOnly } = statement;
      return (
        !isTypeOnly &&
        exportClause !== undefined &&
        ts.isNamedExports(exportClause) &&
        exportClause.elements.some(({ name, isTypeOnly }) => name.text === 'main' && !isTypeOnly)
      );
    }
    if (!isNamedExport(ts, statement)) return false;
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text === 'main';
    return (
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(({ name }) => names(ts, name).includes('main'))
    );
  });
}

function isNamedExport(ts: TypeScript, statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
  return (
    kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword)
  );
}

function names(ts: TypeScript, name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((e) => (ts.isBindingElement(e) ? names(ts, e.name) : []));
}
