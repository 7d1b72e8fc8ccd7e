import type { RunLanes } from '$lib/analysis';
import type { ToolMessages } from '$lib/i18n/tools';
import { EventKind, TASK_STATUS_NAMES, TaskStatus, type TraceLog } from '$lib/trace';
import { placeName } from '../../board/places';
import { formatExact, formatLength } from '../parts/format';
import type { Names } from '../parts/names';
import type { StateWord } from '../../board/signs';

/** One thing that a task did, in words. */
export interface SpanWords {
  readonly tone: StateWord;
  readonly from: string;
  readonly length: string;
  /** How it came to it. */
  readonly by: string;
}

/** The span that begins at a row of a task's lane. */
export function spanWords(
  { tasks, end }: RunLanes,
  task: number,
  row: number,
  log: TraceLog,
  names: Names,
  words: ToolMessages,
): SpanWords {
  const status = tasks.statuses[row];
  const isLast = row + 1 >= tasks.starts[task + 1];
  const isOver = status === TaskStatus.done || status === TaskStatus.panicked;
  const length = (isLast ? end : tasks.times[row + 1]) - tasks.times[row];
  return {
    tone: TASK_STATUS_NAMES[status] ?? 'runnable',
    from: formatExact(tasks.times[row]),
    length: isOver ? words.none : isLast ? words.trace.still : formatLength(length),
    by: cause(tasks.events[row], log, names, words),
  };
}

function cause(index: number, log: TraceLog, names: Names, words: ToolMessages): string {
  const { kind, proc, a, b } = log.at(index);
  const { trace } = words;
  const who = (task: number): string => (task === 0 ? trace.runtime : names.task(task));
  switch (kind) {
    case EventKind.taskSpawn:
      return trace.startedBy(who(b));
    case EventKind.taskReady:
      return trace.wokenBy(who(a));
    case EventKind.taskYield:
      return `${a === 1 ? trace.preempted : trace.yielded} · ${names.site(b)}`;
    case EventKind.taskRun:
      return trace.onProc(trace.processor(proc));
    case EventKind.taskBlock:
      return b === 0
        ? placeName(names.view, a)
        : `${placeName(names.view, a)} · ${names.object(b)}`;
    default:
      return '';
  }
}
