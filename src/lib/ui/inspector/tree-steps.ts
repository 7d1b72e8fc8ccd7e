import type { Family, FamilyNode } from '$lib/analysis';
import type { CommandOf } from '../keys';

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

/** What a key does at a node, as trees do it everywhere. */
export function treeStep(
  command: Exclude<CommandOf<'tree'>, 'pick'>,
  at: FamilyNode,
  shown: readonly FamilyNode[],
  shut: ReadonlySet<string>,
): TreeStep {
  const place = shown.indexOf(at);
  const isShut = shut.has(at.key);
  const child = at.children.at(0);
  switch (command) {
    case 'down':
      return { to: shown[Math.min(place + 1, shown.length - 1)] };
    case 'up':
      return { to: shown[Math.max(place - 1, 0)] };
    case 'first':
      return { to: shown[0] };
    case 'last':
      return { to: shown[shown.length - 1] };
    case 'open':
      if (child === undefined) return { to: at };
      return isShut ? { to: at, shut: false } : { to: child };
    case 'shut':
      if (child !== undefined && !isShut) return { to: at, shut: true };
      return { to: at.parent ?? at };
  }
}
