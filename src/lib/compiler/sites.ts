import type ts from 'typescript';
import type { Site, SiteKind } from '../base';
import { isEngineCall, type Bindings } from './bindings';
import { fieldScope, functionScope, moduleScope, type NamedScope } from './names';
import {
  isAsyncGenerator,
  isAwaitUsing,
  isFunctionLike,
  unwrap,
  type TypeScript,
} from './typescript';

/** A program's sites, and the way from a node of its text to them. */
export interface SiteIndex {
  readonly table: readonly Site[];
  /** The site of a kind at a node of the text, if it has one. */
  at(kind: SiteKind, node: ts.Node): number | undefined;
}

const NOWHERE: Site = { kind: 'call', line: 0, column: 0, fn: '' };

/**
 * Numbers the sites of a program in the order of its text. A node may have more than one: `for await` is
 * a loop, and waits.
 */
export function collectSites(ts: TypeScript, file: ts.SourceFile, bindings: Bindings): SiteIndex {
  const table: Site[] = [NOWHERE];
  const ids: Record<SiteKind, Map<ts.Node, number>> = {
    await: new Map(),
    call: new Map(),
    loop: new Map(),
    function: new Map(),
  };

  const add = (kind: SiteKind, node: ts.Node, place: ts.Node, scope: NamedScope) => {
    const { line, character } = file.getLineAndCharacterOfPosition(place.getStart(file));
    ids[kind].set(node, table.length);
    table.push({ kind, line: line + 1, column: character + 1, fn: scope.name });
  };

  const visit = (node: ts.Node, scope: NamedScope, owner: ts.Node | null): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    let inner = scope;
    let holder = owner;
    if (isFunctionLike(ts, node)) {
      if (!('body' in node) || !node.body) return;
      inner = functionScope(ts, node, scope, owner === null);
      holder = node;
      add('function', node, ('name' in node && node.name) || node, inner);
    } else if (ts.isPropertyDeclaration(node)) {
      inner = fieldScope(ts, node);
    } else if (ts.isIterationStatement(node, false)) {
      add('loop', node, node, scope);
    } else if (ts.isCallExpression(node) && isEngineCall(ts, bindings, node)) {
      const callee = unwrap(ts, node.expression);
      add('call', node, ts.isPropertyAccessExpression(callee) ? callee.name : callee, scope);
    }
    if (waits(ts, node, owner)) add('await', node, node, scope);
    ts.forEachChild(node, (child) => {
      visit(child, inner, holder);
    });
  };

  visit(file, moduleScope(), null);
  return { table, at: (kind, node) => ids[kind].get(node) };
}

/** Whether a task may stop here: where TypeScript lowers to an `await`, that counts too. */
function waits(ts: TypeScript, node: ts.Node, owner: ts.Node | null): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  if (ts.isVariableStatement(node)) return isAwaitUsing(ts, node.declarationList);
  if (!ts.isYieldExpression(node) && !ts.isReturnStatement(node)) return false;
  return owner !== null && isAsyncGenerator(ts, owner);
}
