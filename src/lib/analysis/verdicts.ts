import {
  FIRST_WAITING_ROOM,
  placeReason,
  placeSite,
  WAIT_REASONS,
  type TraceLog,
  type TraceState,
} from '../trace';
import type { Detector, DetectorName, TaskDetectorName } from './detectors/detector';
import { createOwnership } from './detectors/ownership';
import { createTickAge } from './detectors/tick-age';
import { NEVER, TaskFacts } from './facts';

/** What the detectors are told. */
export interface DetectorSettings {
  /** Frames in which a task may live before `tick-age` calls it leaked. */
  readonly tickAgeFrames: number;
  /** Frames that a task may outlive its owner. */
  readonly ownershipGraceFrames: number;
  /** Which of them judge; all, if nothing is said. */
  readonly only?: TaskDetectorName;
}

export const DEFAULT_DETECTORS: DetectorSettings = { tickAgeFrames: 60, ownershipGraceFrames: 2 };

/** Figures of a run, one for each position: `live[k]` is after k frames. */
export interface Series {
  /** Positions known: frames begun and 1. */
  readonly length: number;
  readonly live: Uint32Array;
  readonly leaked: Uint32Array;
}

/** Leaked tasks that have one story: the same detector, function, spawn site and place of waiting. */
export interface Finding {
  readonly detector: DetectorName;
  /** Function that the tasks run. */
  readonly entry: string;
  /** Site that spawned them. */
  readonly spawnSite: number;
  /** Site at which they wait; 0 if they do not. */
  readonly waitSite: number;
  /** Go's wait reason; '' if they do not wait. */
  readonly reason: string;
  readonly count: number;
  /** The frame at which the first of them was found. */
  readonly sinceFrame: number;
  /** The lowest task number among them. */
  readonly example: number;
}

/** Says which tasks of a log are leaked, at any frame, by what the detectors say of the whole log. */
export class Verdicts {
  private readonly facts: TaskFacts;
  private readonly detectors: readonly Detector[];
  /**
   * The frame from which each task is leaked; NEVER if it is not. Kept, as each picture asks for every task
   * several times, and there may be a million of them.
   */
  private froms = new Uint32Array(64);
  private isJudged = false;

  constructor(
    private readonly log: TraceLog,
    settings: DetectorSettings = DEFAULT_DETECTORS,
  ) {
    this.facts = new TaskFacts(log);
    const { only } = settings;
    this.detectors = [
      createOwnership(settings.ownershipGraceFrames),
      createTickAge(settings.tickAgeFrames),
    ].filter(({ name }) => only === undefined || name === only);
  }

  /** Reads what the log has got since the last call. */
  update(): void {
    this.facts.update();
    this.isJudged = false;
  }

  /** Whether a task that is alive when `frame` frames have begun is leaked then. */
  isLeaked(task: number, frame: number): boolean {
    return this.leakedFrom(task) <= frame;
  }

  /** Leaked tasks after `frame` frames. */
  leakedAt(state: TraceState): number {
    let count = 0;
    for (let task = 1; task <= state.taskCount; task++) {
      if (state.isAlive(task) && this.isLeaked(task, state.framesBegun)) count++;
    }
    return count;
  }

  /** Live and leaked tasks for every position of the log so far. */
  series(): Series {
    const { facts } = this;
    const length = this.log.frames + 1;
    const live = new Int32Array(length + 1);
    const leaked = new Int32Array(length + 1);
    for (let task = 1; task <= facts.count; task++) {
      const end = Math.min(facts.ended[task], length);
      addSpan(live, facts.born[task], end);
      addSpan(leaked, Math.max(this.leakedFrom(task), facts.born[task]), end);
    }
    return { length, live: summed(live, length), leaked: summed(leaked, length) };
  }

  /** The leaks in a state, largest first. */
  findings(state: TraceState): Finding[] {
    const groups = new Map<string, { -readonly [K in keyof Finding]: Finding[K] }>();
    const frame = state.framesBegun;
    for (let task = 1; task <= state.taskCount; task++) {
      if (!state.isAlive(task)) continue;
      const { detector, from } = this.firstDetector(task);
      if (detector === null || from > frame) continue;
      const room = state.tasks.room[task];
      const entry = state.tasks.entry[task];
      const key = `${detector.name} ${entry} ${room}`;
      const group = groups.get(key);
      if (group !== undefined) {
        group.count++;
        group.sinceFrame = Math.min(group.sinceFrame, from);
        continue;
      }
      const place = room >= FIRST_WAITING_ROOM ? state.rooms[room].place : 0;
      groups.set(key, {
        detector: detector.name,
        entry: this.log.entries[entry]?.name ?? '',
        spawnSite: this.log.entries[entry]?.site ?? 0,
        waitSite: placeSite(place),
        reason: WAIT_REASONS[placeReason(place)] ?? '',
        count: 1,
        sinceFrame: from,
        example: task,
      });
    }
    return [...groups.values()].sort((a, b) => b.count - a.count || a.example - b.example);
  }

  private leakedFrom(task: number): number {
    if (!this.isJudged) this.judge();
    return task <= this.facts.count ? this.froms[task] : NEVER;
  }

  private judge(): void {
    const { facts } = this;
    if (facts.count >= this.froms.length) this.froms = new Uint32Array(2 * facts.count);
    this.froms.fill(NEVER, 0, facts.count + 1);
    for (const detector of this.detectors) {
      for (let task = 1; task <= facts.count; task++) {
        const from = detector.leakedFrom(facts, task);
        if (from < this.froms[task]) this.froms[task] = from;
      }
    }
    this.isJudged = true;
  }

  private firstDetector(task: number): { detector: Detector | null; from: number } {
    let found: Detector | null = null;
    let from = NEVER;
    for (const detector of this.detectors) {
      const at = detector.leakedFrom(this.facts, task);
      if (at < from) {
        from = at;
        found = detector;
      }
    }
    return { detector: found, from };
  }
}

/** Counts one for each position of [from, to), as differences. */
function addSpan(differences: Int32Array, from: number, to: number): void {
  if (from >= to) return;
  differences[from]++;
  differences[to]--;
}

function summed(differences: Int32Array, length: number): Uint32Array {
  const sums = new Uint32Array(length);
  let sum = 0;
  for (let i = 0; i < length; i++) sums[i] = sum += differences[i];
  return sums;
}
