import { TASK_STATUS_NAMES, type TraceState } from '../trace';
import type { Family, FamilyNode } from './family';
import type { Lineage } from './lineage';

/** How a node of the family is at one moment. */
export interface NodeNow {
  /** Members that have been made. */
  made: number;
  /** Of tasks: how many are in each status; the index is the status. */
  readonly statuses: Uint32Array;
  /** Of tasks: how many are leaked. */
  leaked: number;
  /** Of owners and contexts: how many are over, or cancelled. */
  over: number;
  /** Of those, how many since the last frame began: what is seen to travel. */
  fresh: number;
}

/** A cancel, or the end of an owner, that went from one node to another. */
export interface Reach {
  readonly from: FamilyNode;
  readonly to: FamilyNode;
  /** `cancel`: a context's cancel reached one that derives from it. `wake`: it woke a task. */
  readonly kind: 'cancel' | 'wake';
  /** How often. */
  count: number;
  fresh: boolean;
}

/** A family at one moment. */
export interface FamilyNow {
  readonly byNode: ReadonlyMap<FamilyNode, NodeNow>;
  readonly reaches: readonly Reach[];
}

/**
 * Counts who is what after the events that a state has folded.
 * @param since index from which on what happened counts as fresh
 */
export function familyAt(
  family: Family,
  lineage: Lineage,
  state: TraceState,
  isLeaked: (task: number) => boolean,
  since: number,
): FamilyNow {
  const byNode = new Map<FamilyNode, NodeNow>();
  const now = (node: FamilyNode): NodeNow => {
    let counts = byNode.get(node);
    if (counts === undefined) {
      const statuses = new Uint32Array(TASK_STATUS_NAMES.length);
      counts = { made: 0, statuses, leaked: 0, over: 0, fresh: 0 };
      byNode.set(node, counts);
    }
    return counts;
  };
  for (const node of family.nodes) now(node);
  countTasks(family, state, isLeaked, now);
  const reaches = new Map<string, Reach>();
  const reach = (kind: Reach['kind'], from: FamilyNode, to: FamilyNode, at: number): void => {
    if (from === to) return;
    const key = `${kind} ${from.key} ${to.key}`;
    const known = reaches.get(key);
    if (known === undefined) reaches.set(key, { kind, from, to, count: 1, fresh: at >= since });
    else {
      known.count++;
      if (at >= since) known.fresh = true;
    }
  };
  const { index } = state;
  for (const owner of lineage.owners) {
    const node = family.nodeOfOwner.get(owner.id);
    if (node !== undefined && owner.madeAt < index) count(now(node), owner.endedAt, index, since);
  }
  for (const context of lineage.contexts) {
    const node = family.nodeOfContext.get(context.id);
    if (node === undefined || context.madeAt >= index) continue;
    count(now(node), context.cancelledAt, index, since);
    if (context.cancelledAt >= index) continue;
    const origin = family.nodeOfContext.get(context.from);
    if (origin !== undefined) reach('cancel', origin, node, context.cancelledAt);
    for (const { task, at } of context.woke) {
      const woken = family.nodeOfTask.at(task);
      if (at < index && woken?.kind === 'task') reach('wake', node, woken, at);
    }
  }
  return { byNode, reaches: [...reaches.values()] };
}

function count(node: NodeNow, overAt: number, index: number, since: number): void {
  node.made++;
  if (overAt >= index) return;
  node.over++;
  if (overAt >= since) node.fresh++;
}

function countTasks(
  { nodeOfTask }: Family,
  state: TraceState,
  isLeaked: (task: number) => boolean,
  now: (node: FamilyNode) => NodeNow,
): void {
  let last: FamilyNode | undefined;
  let counts: NodeNow | undefined;
  for (let task = 1; task <= state.taskCount && task < nodeOfTask.length; task++) {
    const node = nodeOfTask[task];
    // Mostly the one before was made by the same.
    if (node !== last || counts === undefined) {
      last = node;
      counts = now(node);
    }
    counts.made++;
    counts.statuses[state.tasks.status[task]]++;
    if (state.isAlive(task) && isLeaked(task)) counts.leaked++;
  }
}
