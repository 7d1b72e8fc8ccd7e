import type { Fault, SiteTable } from '../../base';
import type { TraceLog, TraceState } from '../../trace';

/** A run that is to be judged, from its log alone. */
export interface GradedRun {
  readonly log: TraceLog;
  /** Of the program whose log it is. */
  readonly sites: SiteTable;
  /** Why it ended before its time. */
  readonly fault: Fault | null;
}

/** Where a run broke a check. */
export interface Breach {
  /** The position at which it is seen: after so many frames. */
  readonly frame: number;
  /** What was found, and what the check allows, in the unit of its kind. */
  readonly found: number;
  readonly allowed: number;
  /** Whether less was found than the check asks for, or more. */
  readonly is: 'below' | 'above';
  /** 1-based line of the program that has most to do with it, or null where none has. */
  readonly line: number | null;
}

/** Looks at a run after each frame, in order. */
export interface Judge {
  /** `frame` frames have been played. Returns the breach once it is certain. */
  after(frame: number, state: TraceState): Breach | null;
  /** The run is over; `frame` is its last position. */
  atEnd?(frame: number, state: TraceState): Breach | null;
}
