import type ts from 'typescript';
import { SPECIFIER } from './reserved';
import { unwrap, type TypeScript } from './typescript';

/** The names under which a program knows what it imports from "leaklab". */
export interface Bindings {
  /** Local name → exported name: `{ c: 'chan' }` for `import { chan as c }`. */
  readonly named: ReadonlyMap<string, string>;
  /** Local names of `import * as lab`. */
  readonly namespaces: ReadonlySet<string>;
}

/** Methods of what "leaklab" hands out whose calls the event log shows with their line. */
const METHODS = new Set([
  ...['go', 'close', 'stop', 'reset', 'end', 'cancel', 'trySend', 'tryRecv'],
  ...['add', 'done', 'wait', 'lock', 'unlock'],
]);

/** `const [ctx, cancel] = withCancel(…)`: the one function that is known by its custom name only. */
const CANCEL = 'cancel';

/** Reads the imports of a program. */
export function readBindings(ts: TypeScript, file: ts.SourceFile): Bindings {
  const named = new Map<string, string>();
  const namespaces = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    if (!ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (statement.moduleSpecifier.text !== SPECIFIER) continue;
    const clause = statement.importClause?.namedBindings;
    if (!clause) continue;
    if (ts.isNamespaceImport(clause)) namespaces.add(clause.name.text);
    else {
      for (const { name, propertyName } of clause.elements) {
        named.set(name.text, (propertyName ?? name).text);
      }
    }
  }
  return { named, namespaces };
}

/** Whether a call may act on the simulated world, so that the engine must know its place. */
export function isEngineCall(ts: TypeScript, bindings: Bindings, call: ts.CallExpression): boolean {
  const callee = unwrap(ts, call.expression);
  if (ts.isIdentifier(callee)) return callee.text === CANCEL || bindings.named.has(callee.text);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return METHODS.has(callee.name.text) || importedName(ts, bindings, callee) !== undefined;
}

/** The name in "leaklab" of what an expression names (`c` of `chan as c`, `lab.chan`). */
export function importedName(
  ts: TypeScript,
  bindings: Bindings,
  expression: ts.Expression,
): string | undefined {
  if (ts.isIdentifier(expression)) return bindings.named.get(expression.text);
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { expression: object, name } = expression;
  return ts.isIdentifier(object) && bindings.namespaces.has(object.text) ? name.text : undefined;
}
