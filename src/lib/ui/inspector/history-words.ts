import { inert } from '$lib/base';
import type { Lineage, StoryRow } from '$lib/analysis';
import { placeReason, RESOURCE_KIND_NAMES, WAIT_REASONS, type TraceLog } from '$lib/trace';
import { formatBytes } from '../stage/figures';
import type { Words } from './words';

/** Letters of a program's own text that a row has room for. */
const TEXT = 120;

/** What a row of a task's history says. */
export function historyWords(
  { deed, about, count }: StoryRow,
  log: TraceLog,
  lineage: Lineage,
  { history, owner }: Words['inspector'],
): string {
  const { deeds, resources } = history;
  const text = (id: number): string => inert(log.strings.at(id) ?? '', TEXT);
  const ownerName = (id: number): string => owner.named(inert(lineage.ownerOf(id)?.name ?? ''), id);
  const resource = (kind: number): string => resources[RESOURCE_KIND_NAMES[kind] ?? 'object'];
  switch (deed) {
    case 'run':
    case 'sleep':
    case 'yielded':
    case 'preempted':
    case 'done':
      return deeds[deed];
    case 'wait':
      return deeds.wait(WAIT_REASONS[placeReason(about)] ?? '');
    case 'panicked':
    case 'logged':
      return deeds[deed](text(about));
    case 'stack':
      return deeds.stack(formatBytes(about));
    case 'owned':
    case 'beginsOwner':
    case 'endsOwner':
      return deeds[deed](ownerName(about));
    case 'opens':
    case 'closesResource':
      return deeds[deed](resource(about), count);
    case 'callLost':
      return deeds.callLost(count);
    case 'spawned':
    case 'woken':
    case 'closed':
    case 'cancels':
      return deeds[deed](about);
    case 'sent':
    case 'received':
    case 'spawns':
    case 'wakes':
    case 'makesChannel':
    case 'makesContext':
      return deeds[deed](about, count);
  }
}
