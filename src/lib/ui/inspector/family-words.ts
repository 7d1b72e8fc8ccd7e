import { inert } from '$lib/base';
import type { FamilyNode, FamilyNow, Lineage, NodeNow } from '$lib/analysis';
import { TASK_STATUS_NAMES, type TraceLog } from '$lib/trace';
import type { StateWord } from '../board/signs';
import type { Words } from './words';

/** What is said of a node of the family, and the marks that stand beside it. */
export interface NodeWords {
  readonly title: string;
  /** Counts, or how it is with a single one. */
  readonly detail: string;
  /** The state that a task is in, or that most of a group are in. */
  readonly mark: StateWord | null;
  /** Over, cancelled or, of a group, some of them. */
  readonly isOver: boolean;
  readonly isFresh: boolean;
  readonly isMade: boolean;
}

/** The words of a node at a moment. */
export function nodeWords(
  node: FamilyNode,
  now: NodeNow | undefined,
  log: TraceLog,
  lineage: Lineage,
  messages: Words,
): NodeWords {
  const words = messages.inspector;
  const made = now?.made ?? 0;
  const over = now?.over ?? 0;
  const said = {
    title: titleOf(node, log, lineage, words),
    isMade: node.kind === 'run' || made > 0,
    isOver: over > 0,
    isFresh: (now?.fresh ?? 0) > 0,
  };
  if (node.kind === 'run' || now === undefined) return { ...said, detail: '', mark: null };
  if (made === 0) return { ...said, detail: words.family.notYet, mark: null };
  if (node.kind === 'task') return { ...said, ...taskWords(node, now, messages) };
  const { family } = words;
  const alone = node.members.length === 1;
  const detail =
    node.kind === 'owner'
      ? alone
        ? over > 0
          ? family.ended
          : family.alive
        : family.endedOf(over, made)
      : alone
        ? over > 0
          ? family.cancelled
          : family.open
        : family.cancelledOf(over, made);
  return { ...said, detail: said.isFresh ? family.justNow(detail) : detail, mark: null };
}

/** Everything of a node in one sentence, for who does not see the picture. */
export function readNode(
  node: FamilyNode,
  words: NodeWords,
  now: FamilyNow,
  titles: (node: FamilyNode) => string,
  { family, clauses, listed }: Words['inspector'],
): string {
  const from = (kind: 'cancel' | 'wake'): string =>
    listed(
      now.reaches
        .filter((reach) => reach.kind === kind && reach.to === node)
        .map((reach) => titles(reach.from)),
    );
  const reached = from('cancel');
  const woken = from('wake');
  return clauses([
    words.title,
    ...(words.detail === '' ? [] : [words.detail]),
    ...(reached === '' ? [] : [family.reachedFrom(reached)]),
    ...(woken === '' ? [] : [family.wokenBy(woken)]),
    ...(node.fold === 'folded' ? [family.unfold] : []),
    ...(node.fold === 'rest' ? [family.refold] : []),
  ]);
}

function titleOf(
  { kind, members, alike }: FamilyNode,
  log: TraceLog,
  lineage: Lineage,
  { family, nameless }: Words['inspector'],
): string {
  const alone = members.length === 1;
  switch (kind) {
    case 'run':
      return family.run;
    case 'task': {
      const known = inert(log.entries.at(alike)?.name ?? '');
      const name = known === '' ? nameless : known;
      return alone ? family.task(name, members[0]) : family.tasks(name, members.length);
    }
    case 'owner':
      return alone
        ? family.owner(inert(lineage.ownerOf(members[0])?.name ?? ''))
        : family.owners(members.length);
    case 'context':
      return alone ? family.context(members[0]) : family.contexts(members.length);
  }
}

function taskWords(
  { members }: FamilyNode,
  { statuses, leaked }: NodeNow,
  { inspector: { family, leaked: leakedWord }, stage }: Words,
): Pick<NodeWords, 'detail' | 'mark'> {
  const present = TASK_STATUS_NAMES.map((name, status) => ({ name, count: statuses[status] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [most] = present;
  const mark: StateWord = leaked > 0 ? 'leaked' : most.name;
  const counts = present.map(({ name, count }) => family.counts[name](count));
  if (members.length === 1) {
    const status = stage.task.statuses[most.name];
    return { mark, detail: leaked > 0 ? `${leakedWord} · ${status}` : status };
  }
  return {
    mark,
    detail: [...(leaked > 0 ? [family.counts.leaked(leaked)] : []), ...counts].join(' · '),
  };
}
