import {
  FIRST_WAITING_ROOM,
  placeReason,
  placeSite,
  WAIT_REASONS,
  type TraceLog,
  type TraceState,
} from '../../trace';
import { NEVER } from '../facts';
import { PlaceHistories, type PlaceHistory } from '../place-histories';
import type { Finding } from '../verdicts';

export interface SiteGrowthSettings {
  /** Frames over which the number waiting at a site must have grown. */
  readonly windowFrames: number;
  /** Fewer than these are not worth a word. */
  readonly threshold: number;
}

/** LeakProf's threshold is 10,000 in a service's profile; a game's room is smaller. */
export const DEFAULT_SITE_GROWTH: SiteGrowthSettings = { windowFrames: 120, threshold: 1_000 };

/**
 * Uber's LeakProf, on a log: where the number of tasks that wait at one line keeps growing and is large, they
 * are leaked, whoever they are. It grows if the least of the second half of the window is more
 * than the least of the first: so a queue that fills and drains in each frame does not count.
 *
 * Blind spots: leaks that stay below the threshold, that are spread over many lines, or that have stopped
 * growing. False alarm: congestion, where a slow task will in the end serve all that wait.
 */
export class SiteGrowth {
  private readonly histories: PlaceHistories;

  constructor(
    private readonly log: TraceLog,
    private readonly settings: SiteGrowthSettings = DEFAULT_SITE_GROWTH,
  ) {
    this.histories = new PlaceHistories(log);
  }

  /** Reads what the log has got since the last call. */
  update(): void {
    this.histories.update();
  }

  /** Since which position, up to `position`, a place (see `packPlace`) has been growing; NEVER if it is not. */
  growingSince(place: number, position: number): number {
    const history = this.histories.byPlace.get(place);
    if (history === undefined || !this.grows(history, position)) return NEVER;
    let since = position;
    while (this.grows(history, since - 1)) since--;
    return since;
  }

  /** The sites that are growing in a state, and who waits there; the most first. */
  findings(state: TraceState): Finding[] {
    const found: Finding[] = [];
    for (let r = FIRST_WAITING_ROOM; r < state.rooms.length; r++) {
      const { place, count } = state.rooms[r];
      if (count < this.settings.threshold) continue;
      const sinceFrame = this.growingSince(place, state.framesBegun);
      if (sinceFrame !== NEVER) found.push(...this.waitingIn(state, r, sinceFrame));
    }
    return found.sort((a, b) => b.count - a.count || a.example - b.example);
  }

  private waitingIn(state: TraceState, room: number, sinceFrame: number): Finding[] {
    const { place, occupants, slots } = state.rooms[room];
    const byEntry = new Map<number, { count: number; example: number }>();
    for (const task of occupants.subarray(0, slots)) {
      if (task === 0) continue;
      const entry = state.tasks.entry[task];
      const group = byEntry.get(entry);
      if (group === undefined) byEntry.set(entry, { count: 1, example: task });
      else {
        group.count++;
        group.example = Math.min(group.example, task);
      }
    }
    return [...byEntry].map(([entry, { count, example }]) => ({
      detector: 'site-growth',
      entry: this.log.entries[entry]?.name ?? '',
      spawnSite: this.log.entries[entry]?.site ?? 0,
      waitSite: placeSite(place),
      reason: WAIT_REASONS[placeReason(place)] ?? '',
      count,
      sinceFrame,
      example,
    }));
  }

  private grows(history: PlaceHistory, position: number): boolean {
    const { windowFrames, threshold } = this.settings;
    const from = position - windowFrames + 1;
    if (from < 1 || position > this.histories.position || history.at(position) < threshold)
      return false;
    const middle = from + (windowFrames >> 1);
    return least(history, middle, position + 1) > least(history, from, middle);
  }
}

function least(history: PlaceHistory, from: number, to: number): number {
  let least = Infinity;
  for (let position = from; position < to; position++) {
    least = Math.min(least, history.at(position));
  }
  return least;
}
