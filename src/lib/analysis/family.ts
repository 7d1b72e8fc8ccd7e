import type { ContextFacts, Lineage, OwnerFacts } from './lineage';

/** Members that stand for themselves, without being asked for: more are told as one. */
const FEW = 3;
/** Members of a group that are shown one by one when the reader opens it. */
const OPENED = 12;
/** Nodes after which groups are no longer taken apart unasked. */
const ROOMY = 120;
/** The most nodes that are made: a picture with more is none. */
const MOST = 600;

/**
 * A node of the family: the run itself, one task, owner or context, or several alike that are told as one. Alike
 * are tasks that run the same function, spawned at the same line, and contexts and owners made at the same line,
 * that hang on the same node.
 */
export interface FamilyNode {
  /** The same for the same node of the same log, whatever is opened elsewhere. */
  readonly key: string;
  readonly kind: 'run' | 'task' | 'owner' | 'context';
  readonly parent: FamilyNode | null;
  readonly depth: number;
  /** Ids of tasks, owners or contexts, ascending; the run has none. */
  readonly members: readonly number[];
  /** Entry id of tasks, site of owners and contexts. */
  readonly alike: number;
  /** Whether the reader may open it, has opened it (it is then what is left of it), or neither. */
  readonly fold: 'none' | 'folded' | 'rest';
  readonly children: FamilyNode[];
}

/** The family of a whole log so far: nodes stand where they stand, at whichever moment one looks. */
export interface Family {
  readonly root: FamilyNode;
  /** In the order of a walk that meets each node before its children, and these in their order. */
  readonly nodes: readonly FamilyNode[];
  /** The node of each task; index is the task. */
  readonly nodeOfTask: readonly FamilyNode[];
  readonly nodeOfOwner: ReadonlyMap<number, FamilyNode>;
  readonly nodeOfContext: ReadonlyMap<number, FamilyNode>;
  /** More was there than could be shown: the last nodes are left out. */
  readonly isCut: boolean;
}

type Kind = 'task' | 'owner' | 'context';

/** Those that are alike on one node. */
interface Alike {
  readonly kind: Kind;
  readonly alike: number;
  readonly ids: number[];
}

/** What hangs on each task, owner and context: a context on the one it derives from, a task on its owner. */
class Ties {
  private readonly lists = new Map<string, Map<string, Alike>>();

  constructor(lineage: Lineage) {
    for (const context of lineage.contexts)
      this.tie(contextParent(context), 'context', context.site, context.id);
    for (const owner of lineage.owners)
      this.tie(keyOfMaker(owner.maker), 'owner', owner.site, owner.id);
    for (let task = 1; task <= lineage.taskCount; task++)
      this.tie(taskParent(lineage, task), 'task', lineage.entry[task], task);
  }

  /** What hangs on any of some members, alike together; in the order of their first. */
  on(kind: FamilyNode['kind'], members: readonly number[]): Alike[] {
    const keys = kind === 'run' ? ['run'] : members.map((id) => `${kind}${id}`);
    if (keys.length === 1) return [...(this.lists.get(keys[0])?.values() ?? [])];
    const together = new Map<string, Alike>();
    for (const key of keys) {
      for (const [name, { kind: of, alike, ids }] of this.lists.get(key) ?? []) {
        const group = together.get(name);
        if (group === undefined) together.set(name, { kind: of, alike, ids: ids.slice() });
        else for (const id of ids) group.ids.push(id);
      }
    }
    return [...together.values()];
  }

  private tie(to: string, kind: Kind, alike: number, id: number): void {
    let list = this.lists.get(to);
    if (list === undefined) this.lists.set(to, (list = new Map<string, Alike>()));
    const name = `${kind}${alike}`;
    const group = list.get(name);
    if (group === undefined) list.set(name, { kind, alike, ids: [id] });
    else group.ids.push(id);
  }
}

const keyOfMaker = (task: number): string => (task === 0 ? 'run' : `task${task}`);

function contextParent({ parent, maker }: ContextFacts): string {
  return parent === 0 ? keyOfMaker(maker) : `context${parent}`;
}

function taskParent(lineage: Lineage, task: number): string {
  const owner: OwnerFacts | null = lineage.ownerOf(lineage.owner[task]);
  return owner === null ? keyOfMaker(lineage.parent[task]) : `owner${owner.id}`;
}

/**
 * Arranges a log's tasks, owners and contexts as a tree. Nodes near the root are made first, so that a large
 * family is told in full at the top and in groups further down.
 * @param opened keys of groups that the reader wants to see one by one
 */
export function familyOf(lineage: Lineage, opened: ReadonlySet<string>): Family {
  const ties = new Ties(lineage);
  const root: FamilyNode = {
    ...{ key: 'run', kind: 'run', parent: null, depth: 0, members: [], alike: 0, fold: 'none' },
    children: [],
  };
  const queue: FamilyNode[] = [root];
  let isCut = false;
  // It grows as it is gone through.
  for (const node of queue) {
    for (const { kind, alike, ids } of ties.on(node.kind, node.members)) {
      if (queue.length >= MOST) {
        isCut = true;
        break;
      }
      const made = split(node, kind, alike, ids, opened, queue.length < ROOMY);
      node.children.push(...made);
      queue.push(...made);
    }
  }
  return { root, ...indexed(root, lineage.taskCount), isCut };
}

/** One group of a node's children as nodes: each for itself, all together, or some and the rest. */
function split(
  parent: FamilyNode,
  kind: Kind,
  alike: number,
  ids: readonly number[],
  opened: ReadonlySet<string>,
  roomy: boolean,
): FamilyNode[] {
  const key = `${parent.key}/${kind}*${alike}`;
  const make = (members: readonly number[], fold: FamilyNode['fold']): FamilyNode => ({
    key: fold === 'none' ? `${parent.key}/${kind}${members[0]}` : key,
    ...{ kind, parent, depth: parent.depth + 1, members, alike, fold },
    children: [],
  });
  if (ids.length === 1 || (roomy && ids.length <= FEW)) return ids.map((id) => make([id], 'none'));
  if (!opened.has(key)) return [make(ids, 'folded')];
  return [
    ...ids.slice(0, OPENED).map((id) => make([id], 'none')),
    ...(ids.length > OPENED ? [make(ids.slice(OPENED), 'rest')] : []),
  ];
}

function indexed(root: FamilyNode, taskCount: number): Omit<Family, 'root' | 'isCut'> {
  const nodes: FamilyNode[] = [];
  const nodeOfTask: FamilyNode[] = new Array<FamilyNode>(taskCount + 1).fill(root);
  const nodeOfOwner = new Map<number, FamilyNode>();
  const nodeOfContext = new Map<number, FamilyNode>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    for (const id of node.members) {
      if (node.kind === 'task') nodeOfTask[id] = node;
      else (node.kind === 'owner' ? nodeOfOwner : nodeOfContext).set(id, node);
    }
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return { nodes, nodeOfTask, nodeOfOwner, nodeOfContext };
}
