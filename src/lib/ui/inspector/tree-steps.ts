import type { Family, FamilyNode } from '$lib/analysis';

/** Where a key leads in a tree, and whether the node that it left is opened or shut by it. */
export interface TreeStep {
  readonly to: FamilyNode;
  readonly shut?: boolean;
}

/** Nodes whose branch is open, in the order in which they stand. */
export function shownNodes({ root }: Family, shut: ReadonlySet<string>): FamilyNode[] {
  const shown: FamilyNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    shown.push(node);
    if (shut.has(node.key)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return shown;
}

/** What a key does at a node, as trees do it everywhere; null where it means nothing here. */
export function treeStep(
  key: string,
  at: FamilyNode,
  shown: readonly FamilyNode[],
  shut: ReadonlySet<string>,
): TreeStep | null {
  const place = shown.indexOf(at);
  const isShut = shut.has(at.key);
  const child = at.children.at(0);
  switch (key) {
    case 'ArrowDown':
      return { to: shown[Math.min(place + 1, shown.length - 1)] };
    case 'ArrowUp':
      return { to: shown[Math.max(place - 1, 0)] };
    case 'Home':
      return { to: shown[0] };
    case 'End':
      return { to: shown[shown.length - 1] };
    case 'ArrowRight':
      if (child === undefined) return { to: at };
      return isShut ? { to: at, shut: false } : { to: child };
    case 'ArrowLeft':
      if (child !== undefined && !isShut) return { to: at, shut: true };
      return { to: at.parent ?? at };
    default:
      return null;
  }
}
