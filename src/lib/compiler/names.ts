import type ts from 'typescript';
import type { TypeScript } from './typescript';

/** A function while its text is walked, as Go would name it. */
export interface NamedScope {
  readonly name: string;
  /** Whether the name is a numbered one: Go writes `main.func1`, and within it `main.func1.1`. */
  readonly numbered: boolean;
  /** Closures named so far. */
  closures: number;
}

/** Where Go runs what stands outside of functions. */
export function moduleScope(): NamedScope {
  return { name: 'init', numbered: false, closures: 0 };
}

/** The scope of a function that stands in `outer`. */
export function functionScope(
  ts: TypeScript,
  node: ts.Node,
  outer: NamedScope,
  isModule: boolean,
): NamedScope {
  const own = memberName(ts, node) ?? (isModule ? moduleLevelName(ts, node) : undefined);
  if (own !== undefined) return { name: own, numbered: false, closures: 0 };
  outer.closures += 1;
  const name = `${outer.name}.${outer.numbered ? '' : 'func'}${outer.closures}`;
  return { name, numbered: true, closures: 0 };
}

/** The scope of a field's value: a class computes it as it makes an object, or itself. */
export function fieldScope(ts: TypeScript, node: ts.PropertyDeclaration): NamedScope {
  const isStatic = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  const name = `${className(ts, node.parent)}.${isStatic ? 'init' : 'constructor'}`;
  return { name, numbered: false, closures: 0 };
}

/** `Room.update`: methods, accessors, constructors and fields that hold a function. */
function memberName(ts: TypeScript, node: ts.Node): string | undefined {
  const member = isFieldValue(ts, node) ? node.parent : node;
  if (!ts.isClassLike(member.parent) || !ts.isClassElement(member)) return undefined;
  return `${className(ts, member.parent)}.${elementName(ts, member)}`;
}

function isFieldValue(ts: TypeScript, node: ts.Node): boolean {
  return ts.isPropertyDeclaration(node.parent) && node.parent.initializer === node;
}

function className(ts: TypeScript, node: ts.ClassLikeDeclaration): string {
  if (node.name) return node.name.text;
  return ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name)
    ? node.parent.name.text
    : 'class';
}

function elementName(ts: TypeScript, node: ts.ClassElement): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isClassStaticBlockDeclaration(node)) return 'init';
  return node.name ? propertyName(ts, node.name) : 'func';
}

/** `tick`, and `handlers.onTick` for a function in an object that the module names. */
function moduleLevelName(ts: TypeScript, node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? 'default';
  if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) return inObject(ts, node);
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isExportAssignment(parent)) return 'default';
  return ts.isPropertyAssignment(parent) ? inObject(ts, parent) : undefined;
}

function inObject(ts: TypeScript, property: ts.ObjectLiteralElementLike): string | undefined {
  const holder = property.parent.parent;
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return undefined;
  return property.name ? `${holder.name.text}.${propertyName(ts, property.name)}` : undefined;
}

function propertyName(ts: TypeScript, name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? name.getText() : name.text;
}
