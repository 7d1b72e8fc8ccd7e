import type { CheckOf } from '../../content';
import { ResourceKind, type TraceState } from '../../trace';
import { busiestOpening, busiestSpawn, crowdedLine } from './lines';
import type { GradedRun, Judge } from './judge';

/** A judge of a figure that must never be above a bound. */
function bound(
  allowed: number,
  from: number,
  figure: (state: TraceState) => number,
  line: (state: TraceState) => number | null,
): Judge {
  return {
    after(frame, state) {
      if (frame < from) return null;
      const found = figure(state);
      return found <= allowed ? null : { frame, found, allowed, is: 'above', line: line(state) };
    },
  };
}

/** At most so many tasks. */
export function judgeTasks(check: CheckOf<'tasks'>, run: GradedRun): Judge {
  const { entry } = check;
  return bound(
    check.atMost,
    check.from ?? 0,
    entry === undefined ? (state) => state.live : (state) => living(state, entry, run),
    (state) => crowdedLine(state, run.sites) ?? busiestSpawn(state, run),
  );
}

/** At most so many bytes. */
export function judgeMemory({ of, atMostKiB, from }: CheckOf<'memory'>, run: GradedRun): Judge {
  return bound(
    atMostKiB * 1_024,
    from ?? 0,
    (state) =>
      (of === 'heap' ? 0 : state.stackBytes) + (of === 'stacks' ? 0 : state.memory.heapBytes),
    (state) => (of === 'heap' ? busiestSpawn(state, run) : crowdedLine(state, run.sites)),
  );
}

/** At most so many connections, files or timers. */
export function judgeResources(check: CheckOf<'resources'>, run: GradedRun): Judge {
  const kind = ResourceKind[check.resource];
  return bound(
    check.atMost,
    check.from ?? 0,
    ({ resources }) => {
      const [open, idle] = [resources.open[kind], resources.idle[kind]];
      return check.state === 'open' ? open : check.state === 'idle' ? idle : open - idle;
    },
    (state) => busiestOpening(kind, state.index, run),
  );
}

function living(state: TraceState, entry: string, { log }: GradedRun): number {
  const entries = new Set(
    log.entries.flatMap(({ name }, id) => (name === entry ? [id] : ([] as number[]))),
  );
  let count = 0;
  for (let task = 1; task <= state.taskCount; task++) {
    if (entries.has(state.tasks.entry[task]) && state.isAlive(task)) count++;
  }
  return count;
}
