import type ts from 'typescript';
import type { TypeScript } from './typescript';

/**
 * The line of a type that refers to itself, by way of others perhaps; null if none does. Such a type is the usual
 * reason where checking does not end. The text is only parsed.
 */
export function suspectLine(ts: TypeScript, text: string): number | null {
  const file = parse(ts, text);
  if (file === null) return null;
  const types = namedTypes(ts, file);
  const recursive = [...types.values()].filter((type) => reaches(types, type, type));
  // One with parameters can go on to ever larger arguments; others are mostly lists and trees.
  const suspect = recursive.find(({ node }) => node.typeParameters !== undefined) ?? recursive[0];
  const node = (suspect as NamedType | undefined)?.node;
  if (node === undefined) return null;
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

interface NamedType {
  readonly node: ts.TypeAliasDeclaration;
  /** Names of types that it is made of. */
  readonly uses: ReadonlySet<string>;
}

function parse(ts: TypeScript, text: string): ts.SourceFile | null {
  try {
    return ts.createSourceFile('program.ts', text, ts.ScriptTarget.ESNext);
  } catch (error) {
    // Nested too deeply.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function namedTypes(ts: TypeScript, file: ts.SourceFile): Map<string, NamedType> {
  const types = new Map<string, NamedType>();
  for (const node of below(ts, file)) {
    if (!ts.isTypeAliasDeclaration(node) || types.has(node.name.text)) continue;
    const uses = new Set<string>();
    for (const part of below(ts, node.type)) {
      if (ts.isTypeReferenceNode(part) && ts.isIdentifier(part.typeName)) {
        uses.add(part.typeName.text);
      }
    }
    types.set(node.name.text, { node, uses });
  }
  return types;
}

/** Whether `to` is among what a type is made of. */
function reaches(types: ReadonlyMap<string, NamedType>, from: NamedType, to: NamedType): boolean {
  const seen = new Set<NamedType>();
  const open = [from];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    for (const name of type.uses) {
      const used = types.get(name);
      if (used === to) return true;
      if (used === undefined || seen.has(used)) continue;
      seen.add(used);
      open.push(used);
    }
  }
  return false;
}

/** A node and all that is in it, in the order of the text; with a list for a stack, however deep. */
function* below(ts: TypeScript, top: ts.Node): Generator<ts.Node> {
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    open.push(...children.reverse());
  }
}
