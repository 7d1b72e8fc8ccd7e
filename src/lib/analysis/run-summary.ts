import type { SiteTable } from '../base';
import { Timeline, type TraceLog, type TraceState } from '../trace';
import { siteActivity } from './sites';
import { Verdicts, type DetectorSettings } from './verdicts';

/** What is said of a world at one position of its run; a program that ended early has `failed`. */
export type RunVerdict = 'starting' | 'stable' | 'leaking' | 'failed' | 'exited';

/** Tasks that wait at one line of a program. */
export interface WaitingPlace {
  /** 1-based. */
  readonly line: number;
  /** Go's wait reason: `chan receive`. */
  readonly reason: string;
  readonly waiting: number;
  /** Those of them that are leaked. */
  readonly leaked: number;
}

/** A whole run in some figures, those of its end. */
export interface RunSummary {
  /** Frames that were played. */
  readonly frames: number;
  readonly verdict: RunVerdict;
  /** `main` is among them. */
  readonly live: number;
  readonly leaked: number;
  /** Tasks that the program has started, so without `main`. */
  readonly spawned: number;
  readonly done: number;
  /** Bytes of the stacks of all that are alive. */
  readonly stackBytes: number;
  /** ns that the game loop needed for the last frame. */
  readonly frameTime: number;
  /** The first position at which a leak was found, or -1. */
  readonly firstLeak: number;
  /** Where tasks wait, most of them first. */
  readonly places: readonly WaitingPlace[];
}

/** Reads a run's whole log. `hasFailed`: it ended before its time. */
export function summarize(
  log: TraceLog,
  sites: SiteTable,
  detectors: DetectorSettings,
  hasFailed: boolean,
): RunSummary {
  const verdicts = new Verdicts(log, detectors);
  verdicts.update();
  const state = new Timeline(log).at(log.length);
  const leaked = verdicts.leakedAt(state);
  return {
    frames: log.frames,
    verdict: verdictOf(state, leaked, hasFailed),
    live: state.live,
    leaked,
    spawned: Math.max(state.taskCount - 1, 0),
    done: state.done,
    stackBytes: state.stackBytes,
    frameTime: state.frameTime,
    firstLeak: verdicts.series().leaked.findIndex((count) => count > 0),
    places: siteActivity(log, state, verdicts)
      .filter(({ waiting }) => waiting > 0)
      .map(({ site, reason, waiting, leaked: lost }) => ({
        line: sites[site]?.line ?? 0,
        reason,
        waiting,
        leaked: lost,
      }))
      .sort((a, b) => b.waiting - a.waiting),
  };
}

/** The verdict on a world. `hasFailed`: its run ended before its time, and this is its end. */
export function verdictOf(state: TraceState, leaked: number, hasFailed: boolean): RunVerdict {
  if (state.exitCode > 0 || hasFailed) return 'failed';
  if (leaked > 0) return 'leaking';
  if (state.exitCode === 0) return 'exited';
  return state.taskCount === 0 ? 'starting' : 'stable';
}
