import type { Fault } from '../base';
import type { CompiledProgram } from '../compiler';
import type { FrameColumns, FrameMarkLists, RunVerdict, Series, SiteActivity } from '../analysis';
import type { TraceLog, TraceState } from '../trace';

/** The two programs of a lesson. */
export const SIDES = ['leaky', 'fixed'] as const;
export type Side = (typeof SIDES)[number];

/** What a world's chip says. */
export type WorldVerdict = RunVerdict;

/** One world at the playhead: what the board, the figures and the badges show. */
export interface WorldView {
  /** Folded from the log; it is reused, so read it before the next view is made and do not keep it. */
  readonly state: TraceState;
  readonly log: TraceLog;
  /** The program whose log this is: its sites give lines. */
  readonly program: CompiledProgram;
  /** Frames that have begun in `state`. */
  readonly frame: number;
  readonly live: number;
  readonly leaked: number;
  /** Stacks of all that are alive. */
  readonly stackBytes: number;
  /** ns that the game loop needed for its last frame. */
  readonly frameTime: number;
  readonly verdict: WorldVerdict;
  readonly sites: readonly SiteActivity[];
  /** Whether a living task is leaked at this frame. */
  isLeaked(task: number): boolean;
}

/** A whole run's figures, for the timeline. */
export interface WorldSeries extends Series, FrameColumns {
  /** The first position at which a leak was found, or -1. */
  readonly firstLeak: number;
  /** What happened in which frames, for the marks of the timeline. */
  readonly marks: FrameMarkLists;
  /** The most tasks that waited at each place in the whole run so far, by `place`. */
  readonly peaks: ReadonlyMap<number, number>;
  readonly fault: Fault | null;
}
