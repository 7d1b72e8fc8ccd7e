import {
  FIRST_WAITING_ROOM,
  placeReason,
  placeSite,
  WAIT_REASONS,
  type TraceLog,
  type TraceState,
} from '../trace';
import type { Verdicts } from './verdicts';

/** What happened, and is, at one site of a program. */
export interface SiteActivity {
  readonly site: number;
  /** Tasks that were started here, so far. */
  spawned: number;
  /** Tasks that wait here now, the leaked ones among them. */
  waiting: number;
  /** Tasks that wait here now and are leaked. */
  leaked: number;
  /** Go's wait reason of those; '' where nobody waits. */
  reason: string;
}

/** The activity of every site at which tasks were started or wait, in the order of sites. */
export function siteActivity(log: TraceLog, state: TraceState, verdicts: Verdicts): SiteActivity[] {
  const bySite = new Map<number, SiteActivity>();
  const at = (site: number): SiteActivity => {
    let activity = bySite.get(site);
    if (activity === undefined) {
      activity = { site, spawned: 0, waiting: 0, leaked: 0, reason: '' };
      bySite.set(site, activity);
    }
    return activity;
  };
  state.spawnedByEntry.forEach((count, entry) => {
    const site = log.entries[entry]?.site ?? 0;
    if (site !== 0) at(site).spawned += count;
  });
  for (let r = FIRST_WAITING_ROOM; r < state.rooms.length; r++) {
    const room = state.rooms[r];
    if (room.count === 0) continue;
    const activity = at(placeSite(room.place));
    activity.waiting += room.count;
    activity.reason = WAIT_REASONS[placeReason(room.place)] ?? '';
    for (let slot = 0; slot < room.slots; slot++) {
      const task = room.occupants[slot];
      if (task !== 0 && verdicts.isLeaked(task, state.framesBegun)) activity.leaked++;
    }
  }
  return [...bySite.values()].sort((a, b) => a.site - b.site);
}
