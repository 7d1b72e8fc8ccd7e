import { hierarchy, tree } from 'd3-hierarchy';

interface TreeNode {
  readonly children: readonly TreeNode[];
}

/** Middle of the left edge of a node's box, in px. */
export interface NodePlace<Node> {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

export interface TreeLayout<Node> {
  readonly width: number;
  readonly height: number;
  readonly places: readonly NodePlace<Node>[];
}

/** How far apart nodes are: from level to level, and from one to the next within a level, in px. */
export interface TreeSpacing {
  readonly column: number;
  readonly row: number;
}

/**
 * A tidy tree from left to right; children in their order, from the top down.
 * @param isShut whether a node's children are left out
 */
export function layoutTree<Node extends TreeNode>(
  root: Node,
  isShut: (node: Node) => boolean,
  { column, row }: TreeSpacing,
): TreeLayout<Node> {
  const laidOut = tree<Node>()
    .nodeSize([row, column])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.3))(
    hierarchy(root, (node) => (isShut(node) ? [] : (node.children as readonly Node[]))),
  );
  const nodes = laidOut.descendants();
  let top = Infinity;
  let bottom = -Infinity;
  for (const { x } of nodes) {
    top = Math.min(top, x);
    bottom = Math.max(bottom, x);
  }
  return {
    width: (laidOut.height + 1) * column,
    height: bottom - top + row,
    places: nodes.map(({ data, x, depth }) => ({
      node: data,
      x: depth * column,
      y: x - top + row / 2,
    })),
  };
}
