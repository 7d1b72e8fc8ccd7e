import type { SiteTable } from '../../base';
import {
  EventKind,
  FIRST_WAITING_ROOM,
  placeSite,
  resourceKind,
  type ResourceKind,
  type TraceLog,
  type TraceState,
} from '../../trace';

/** The line of a site; null where the log names none that exists: it may be forged. */
export function lineOf(sites: SiteTable, site: number): number | null {
  return site === 0 ? null : (sites.at(site)?.line ?? null);
}

/** The line at which most tasks wait. */
export function crowdedLine(state: TraceState, sites: SiteTable): number | null {
  let most = 0;
  let site = 0;
  for (const { count, place } of state.rooms.slice(FIRST_WAITING_ROOM)) {
    if (count <= most) continue;
    most = count;
    site = placeSite(place);
  }
  return lineOf(sites, site);
}

/** The line at which a task waits, or, where it does not, at which it was started. */
export function lineOfTask(
  task: number,
  state: TraceState,
  { log, sites }: { readonly log: TraceLog; readonly sites: SiteTable },
): number | null {
  const room = state.tasks.room[task];
  const waits = room >= FIRST_WAITING_ROOM ? placeSite(state.rooms[room].place) : 0;
  const entry = log.entries.at(state.tasks.entry[task]);
  return lineOf(sites, waits) ?? lineOf(sites, entry?.site ?? 0);
}

/** The line that starts most tasks. */
export function busiestSpawn(
  state: TraceState,
  { log, sites }: { readonly log: TraceLog; readonly sites: SiteTable },
): number | null {
  let most = 0;
  let site = 0;
  state.spawnedByEntry.forEach((count, entry) => {
    const from = log.entries.at(entry)?.site ?? 0;
    if (from === 0 || count <= most) return;
    most = count;
    site = from;
  });
  return lineOf(sites, site);
}

/** The line that opened most resources of a kind in the events before `index`. */
export function busiestOpening(
  kind: ResourceKind,
  index: number,
  { log, sites }: { readonly log: TraceLog; readonly sites: SiteTable },
): number | null {
  const bySite = new Map<number, number>();
  log.scan(0, index, (words, begin, end) => {
    for (let i = begin; i < end; i += 4) {
      if ((words[i] & 0x3f) !== EventKind.resourceOpen || resourceKind(words[i + 2]) !== kind)
        continue;
      bySite.set(words[i + 3], (bySite.get(words[i + 3]) ?? 0) + 1);
    }
  });
  const [site = 0] = [...bySite].sort(([, a], [, b]) => b - a).at(0) ?? [];
  return lineOf(sites, site);
}

/** The first line that belongs to a function, its loop before all else: what a spinning task does there. */
export function lineOfFunction(name: string, sites: SiteTable): number | null {
  const own = sites.filter(({ fn }) => fn === name);
  return (own.find(({ kind }) => kind === 'loop') ?? own.at(0))?.line ?? null;
}
