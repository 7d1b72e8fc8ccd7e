import { EventKind, WORDS_PER_EVENT, type TraceLog } from '../trace';

const KIND_MASK = 0x3f;

const kinds = (...names: (keyof typeof EventKind)[]): ReadonlySet<number> =>
  new Set(names.map((name) => EventKind[name]));

/** What a reader looks for, rather than 35 kinds. Every kind but `advance` is in one group. */
export const EVENT_GROUPS = {
  frames: kinds('frameBegin', 'frameWait', 'frameDrop', 'exit'),
  tasks: kinds('taskSpawn', 'taskOwn', 'taskDone', 'taskPanic', 'callLost'),
  scheduling: kinds('taskRun', 'taskBlock', 'taskReady', 'taskYield'),
  channels: kinds('chanMake', 'chanSend', 'chanRecv', 'chanClose'),
  owners: kinds('contextMake', 'contextCancel', 'ownerBegin', 'ownerEnd'),
  memory: kinds('gcStart', 'gcEnd', 'gcPause', 'heapGoal', 'heapLive', 'stackSize'),
  resources: kinds(
    ...(['resourceOpen', 'resourceOwn', 'resourceSize', 'resourceIdle'] as const),
    ...(['resourceReuse', 'resourceClose'] as const),
  ),
  log: kinds('log'),
} as const;
export type EventGroup = keyof typeof EVENT_GROUPS;

/** Kinds whose subject is a task. */
const OF_TASK = kinds(
  ...(['taskSpawn', 'taskOwn', 'taskRun', 'taskBlock', 'taskReady', 'taskYield'] as const),
  ...(['taskDone', 'taskPanic', 'chanSend', 'chanRecv', 'chanClose'] as const),
  ...(['log', 'callLost', 'stackSize'] as const),
);
/** Kinds whose first argument is a task. */
const BY_TASK = kinds('taskReady', 'ownerEnd', 'resourceIdle', 'resourceReuse', 'resourceClose');

/** Whether an event is about a task, or done by it. */
export function concerns(
  kind: number,
  subject: number,
  a: number,
  b: number,
  task: number,
): boolean {
  return (
    (subject === task && OF_TASK.has(kind)) ||
    (a === task && BY_TASK.has(kind)) ||
    (b === task && kind === EventKind.taskSpawn)
  );
}

/** The events of a log that fit, by their index in it, in order. */
export class EventList {
  /** `indices[row]` for rows up to `length`. */
  private indices = new Uint32Array(1_024);
  private read = 0;
  length = 0;

  /**
   * @param groups which are wanted
   * @param task events about this task alone; 0 for those of all
   */
  constructor(
    private readonly log: TraceLog,
    groups: readonly EventGroup[],
    private readonly task: number,
  ) {
    for (const group of groups) for (const kind of EVENT_GROUPS[group]) this.wanted[kind] = 1;
  }

  private readonly wanted = new Uint8Array(KIND_MASK + 1);

  /** Reads what the log has got since the last call. */
  update(): void {
    const { wanted, task, log } = this;
    let index = this.read;
    log.scan(this.read, log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT, index++) {
        const kind = words[i] & KIND_MASK;
        if (wanted[kind] === 0) continue;
        if (task !== 0 && !concerns(kind, words[i + 1], words[i + 2], words[i + 3], task)) continue;
        this.push(index);
      }
    });
    this.read = index;
  }

  /** Index in the log of the event in a row. */
  at(row: number): number {
    return this.indices[row];
  }

  /** How many rows are of events before `index`. */
  before(index: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.indices[middle] < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private push(index: number): void {
    if (this.length === this.indices.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.indices);
      this.indices = larger;
    }
    this.indices[this.length++] = index;
  }
}
