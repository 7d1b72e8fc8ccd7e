import type { CheckOf } from '../../content';
import { EventKind, MAIN_TASK, WORDS_PER_EVENT, type TraceState } from '../../trace';
import { lineOfTask } from './lines';
import type { Breach, GradedRun, Judge } from './judge';

const KIND_MASK = 0x3f;

/** No task outlives its owner by more than the grace. `found`: frames that one has. */
export function judgeOutlives(check: CheckOf<'outlives'>, run: GradedRun): Judge {
  /** The position from which an owner's life was over, by owner. */
  const endings = new Map<number, number>();
  let read = 0;
  const readOn = (state: TraceState): void => {
    run.log.scan(read, state.index, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) {
        const owner = words[i + 1];
        if ((words[i] & KIND_MASK) !== EventKind.ownerEnd || endings.has(owner)) continue;
        endings.set(owner, state.framesBegun);
      }
    });
    read = state.index;
  };
  return {
    after(frame, state) {
      readOn(state);
      for (let task = MAIN_TASK + 1; task <= state.taskCount; task++) {
        if (!state.isAlive(task)) continue;
        const owner = state.tasks.owner[task];
        const allowed = check.graceFrames;
        const line = (): number | null => lineOfTask(task, state, run);
        if (owner === 0) {
          if (check.unowned !== 'refused') continue;
          return { frame, found: 1, allowed: 0, is: 'above', line: line() };
        }
        const ended = endings.get(owner);
        if (ended === undefined || frame - ended <= allowed) continue;
        return { frame, found: frame - ended, allowed, is: 'above', line: line() };
      }
      return null;
    },
  };
}

/** The program ends in time, and nobody is left but who may be. `found`: tasks left, or frames played. */
export function judgeExits(check: CheckOf<'exits'>, run: GradedRun): Judge {
  const allowed = new Set(check.allowed);
  const left = (frame: number, state: TraceState): Breach | null => {
    const names = run.log.entries.map(({ name }) => allowed.has(name));
    let found = 0;
    let example = 0;
    for (let task = MAIN_TASK + 1; task <= state.taskCount; task++) {
      if (!state.isAlive(task) || names[state.tasks.entry[task]]) continue;
      found++;
      if (example === 0) example = task;
    }
    const line = lineOfTask(example, state, run);
    return found === 0 ? null : { frame, found, allowed: 0, is: 'above', line };
  };
  return {
    after(frame, state) {
      if (state.exitCode >= 0 || frame < check.before) return null;
      const line = lineOfTask(MAIN_TASK, state, run);
      return { frame, found: frame, allowed: check.before, is: 'above', line };
    },
    atEnd: (frame, state) => (state.exitCode < 0 ? null : left(frame, state)),
  };
}
