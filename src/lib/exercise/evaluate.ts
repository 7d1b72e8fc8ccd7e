import type { Check, Exercise } from '../content';
import { TraceState } from '../trace';
import { judgeMemory, judgeResources, judgeTasks } from './judges/bounds';
import { judgeCpu } from './judges/cpu';
import { judgeFrameTime } from './judges/frame-time';
import type { Breach, GradedRun, Judge } from './judges/judge';
import { judgeExits, judgeOutlives } from './judges/lives';
import { judgePrints } from './judges/prints';

/** The check that no exercise states and all have: no panic, no deadlock, no limit. */
export const RUNS = 'runs';

/** A check that a run broke. Of `RUNS` the run's own fault says more. */
export interface Failure extends Breach {
  readonly check: string;
}

/**
 * What a run breaks of an exercise, in the order of its checks, `RUNS` first; empty where all hold. Pure: the
 * same log gives the same answer.
 */
export function failuresOf({ checks, frames }: Exercise, run: GradedRun): readonly Failure[] {
  const found = new Map<string, Breach>();
  const judges = checks.map((check) => ({ id: check.id, judge: judgeOf(check, run) }));
  const state = new TraceState();
  const last = Math.min(frames, run.log.frames);
  for (let frame = 0; frame <= last; frame++) {
    state.advance(run.log, frame === last ? run.log.length : run.log.frameEnd(frame));
    for (const { id, judge } of judges) note(id, judge.after(frame, state));
  }
  for (const { id, judge } of judges) note(id, judge.atEnd?.(last, state) ?? null);
  if (run.fault !== null) {
    note(RUNS, { frame: last, found: 0, allowed: 0, is: 'above', line: run.fault.line });
  }
  // Who does nothing breaks no bound: a program may only end where it is asked to.
  if (state.exitCode >= 0 && checks.every(({ kind }) => kind !== 'exits')) {
    note(RUNS, { frame: last, found: last, allowed: frames, is: 'below', line: null });
  }
  return [RUNS, ...checks.map(({ id }) => id)].flatMap((check) => {
    const breach = found.get(check);
    return breach === undefined ? [] : [{ check, ...breach }];
  });

  function note(id: string, breach: Breach | null): void {
    if (breach !== null && !found.has(id)) found.set(id, breach);
  }
}

function judgeOf(check: Check, run: GradedRun): Judge {
  switch (check.kind) {
    case 'prints':
      return judgePrints(check, run);
    case 'outlives':
      return judgeOutlives(check, run);
    case 'exits':
      return judgeExits(check, run);
    case 'tasks':
      return judgeTasks(check, run);
    case 'frame-time':
      return judgeFrameTime(check, run);
    case 'memory':
      return judgeMemory(check, run);
    case 'resources':
      return judgeResources(check, run);
    case 'cpu':
      return judgeCpu(check, run);
  }
}
