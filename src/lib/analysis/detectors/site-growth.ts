import {
  EventKind,
  FIRST_WAITING_ROOM,
  placeReason,
  placeSite,
  WAIT_REASONS,
  WORDS_PER_EVENT,
  type TraceLog,
  type TraceState,
} from '../../trace';
import { NEVER } from '../facts';
import type { Finding } from '../verdicts';

const KIND_MASK = 0x3f;

export interface SiteGrowthSettings {
  /** Frames over which the number waiting at a site must have grown. */
  readonly windowFrames: number;
  /** Fewer than these are not worth a word. */
  readonly threshold: number;
}

/** LeakProf's threshold is 10,000 in a service's profile; a game's room is smaller. */
export const DEFAULT_SITE_GROWTH: SiteGrowthSettings = { windowFrames: 120, threshold: 1_000 };

/** How many waited at one place as each frame ended. */
class PlaceHistory {
  /** Now. */
  waiting = 0;
  private readonly counts: number[] = [];

  /** `from`: the first position at which anybody waits here. */
  constructor(private readonly from: number) {}

  /** Those that wait now are those of the next position. */
  keep(): void {
    this.counts.push(this.waiting);
  }

  at(position: number): number {
    const i = position - this.from;
    if (i < 0) return 0;
    return i < this.counts.length ? this.counts[i] : this.waiting;
  }
}

/**
 * Uber's LeakProf, on a log: where the number of tasks that wait at one line keeps growing and is large, they
 * are leaked, whoever they are. It grows if the least of the second half of the window is more
 * than the least of the first: so a queue that fills and drains in each frame does not count.
 *
 * Blind spots: leaks that stay below the threshold, that are spread over many lines, or that have stopped
 * growing. False alarm: congestion, where a slow task will in the end serve all that wait.
 */
export class SiteGrowth {
  private readonly places = new Map<number, PlaceHistory>();
  private readonly placeOf: number[] = [];
  private index = 0;
  private position = 0;

  constructor(
    private readonly log: TraceLog,
    private readonly settings: SiteGrowthSettings = DEFAULT_SITE_GROWTH,
  ) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    const { log } = this;
    log.scan(this.index, log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        const kind = words[i] & KIND_MASK;
        if (kind === EventKind.frameBegin) this.frameBegins();
        else if (kind === EventKind.taskBlock) this.enter(words[i + 1], words[i + 2]);
        else if (kind === EventKind.taskReady) this.leave(words[i + 1]);
      }
    });
    this.index = log.length;
  }

  /** Since which position, up to `position`, a place (see `packPlace`) has been growing; NEVER if it is not. */
  growingSince(place: number, position: number): number {
    const history = this.places.get(place);
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
    if (from < 1 || position > this.position || history.at(position) < threshold) return false;
    const middle = from + (windowFrames >> 1);
    return least(history, middle, position + 1) > least(history, from, middle);
  }

  private frameBegins(): void {
    for (const history of this.places.values()) history.keep();
    this.position++;
  }

  private enter(task: number, place: number): void {
    let history = this.places.get(place);
    if (history === undefined) {
      history = new PlaceHistory(this.position);
      this.places.set(place, history);
    }
    history.waiting++;
    this.placeOf[task] = place;
  }

  private leave(task: number): void {
    const history = this.places.get(this.placeOf[task]);
    if (history !== undefined) history.waiting--;
  }
}

function least(history: PlaceHistory, from: number, to: number): number {
  let least = Infinity;
  for (let position = from; position < to; position++) {
    least = Math.min(least, history.at(position));
  }
  return least;
}
