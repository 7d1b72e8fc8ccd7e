import {
  EventKind,
  placeReason,
  placeSite,
  resourceKind,
  TaskStatus,
  WaitCode,
  WORDS_PER_EVENT,
  type TraceLog,
} from '../trace';
import { RunningTasks } from './running';
import { countBelow } from './sorted';

const KIND_MASK = 0x3f;

/** What can be said of a task in its history. */
export type Deed =
  | 'spawned'
  | 'owned'
  | 'run'
  | 'wait'
  | 'sleep'
  | 'woken'
  | 'yielded'
  | 'preempted'
  | 'done'
  | 'panicked'
  | 'sent'
  | 'received'
  | 'closed'
  | 'logged'
  | 'callLost'
  | 'stack'
  | 'spawns'
  | 'wakes'
  | 'makesChannel'
  | 'makesContext'
  | 'cancels'
  | 'beginsOwner'
  | 'endsOwner'
  | 'opens'
  | 'closesResource';

/** Events that follow each other and say the same, in one frame and at one line. */
export interface StoryRow {
  readonly deed: Deed;
  /** How many events: `from` is the place of the first among the story's events. */
  readonly from: number;
  readonly count: number;
  /** Index in the log of the first of them. */
  readonly index: number;
  /** Frames that had begun. */
  readonly frame: number;
  /** 0 where the log names none. */
  readonly site: number;
  /**
   * Of the first of them: the other task, channel, context or owner; the wait's place; the string's id; the
   * stack's bytes; the resource's kind. What it is follows from `deed`.
   */
  readonly about: number;
  /** Of a wait: the object waited for, or 0. */
  readonly object: number;
}

/** Deeds that are told together where they follow each other: each by itself says no more. */
const TOLD_TOGETHER: ReadonlySet<Deed> = new Set<Deed>([
  ...(['spawns', 'wakes', 'sent', 'received', 'makesChannel', 'makesContext'] as const),
  ...(['opens', 'closesResource', 'callLost'] as const),
]);

/** The task's status after each deed that changes it. */
const STATUS_AFTER: Partial<Record<Deed, TaskStatus>> = {
  spawned: TaskStatus.runnable,
  run: TaskStatus.running,
  wait: TaskStatus.blocked,
  sleep: TaskStatus.sleeping,
  woken: TaskStatus.runnable,
  yielded: TaskStatus.runnable,
  preempted: TaskStatus.runnable,
  done: TaskStatus.done,
  panicked: TaskStatus.panicked,
};

/** All that a log says of one task, in order: what happened to it and what it did. */
export class TaskStory {
  /** Index in the log of each of its events, ascending. */
  private readonly indices: number[] = [];
  private readonly rows: StoryRow[] = [];
  /** Of each row, where its events begin in `indices`. */
  private readonly rowStarts: number[] = [];
  private readonly running = new RunningTasks();
  private index = 0;
  private framesBegun = 0;

  constructor(
    private readonly log: TraceLog,
    readonly task: number,
  ) {}

  /** Reads what the log has got since the last call. */
  update(): void {
    let index = this.index;
    this.log.scan(index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) this.read(words, i, index++);
    });
    this.index = index;
  }

  /** Rows that have begun before an index of the log. */
  rowsBefore(index: number): number {
    return countBelow(this.rowStarts, countBelow(this.indices, index));
  }

  /** A row as it is when the first `index` events are shown: its last events may lie ahead. */
  rowAt(row: number, index: number): StoryRow {
    const whole = this.rows[row];
    const shown = countBelow(this.indices, index) - whole.from;
    return shown < whole.count ? { ...whole, count: shown } : whole;
  }

  /** The last row of some deeds before an index, or null. */
  last(index: number, isMeant: (row: StoryRow) => boolean): StoryRow | null {
    for (let row = this.rowsBefore(index) - 1; row >= 0; row--) {
      if (isMeant(this.rows[row])) return this.rows[row];
    }
    return null;
  }

  /** When the task was made: index in the log and frames begun, or null as long as that is not in the log. */
  get birth(): { readonly index: number; readonly frame: number } | null {
    return this.rows.at(0) ?? null;
  }

  private read(words: Uint32Array, i: number, index: number): void {
    const { task, running } = this;
    const kind = words[i] & KIND_MASK;
    const proc = (words[i] >>> 6) & KIND_MASK;
    const subject = words[i + 1];
    const a = words[i + 2];
    const b = words[i + 3];
    running.read(kind, proc, subject);
    if (kind === EventKind.frameBegin) this.framesBegun++;
    else if (subject === task) this.happens(kind, a, b, index);
    this.does(kind, subject, a, b, index, running.on(proc) === task);
  }

  /** Events whose subject is the task. */
  private happens(kind: number, a: number, b: number, index: number): void {
    switch (kind) {
      case EventKind.taskSpawn:
        this.add('spawned', index, this.log.entries.at(a)?.site ?? 0, b);
        break;
      case EventKind.taskOwn:
        this.add('owned', index, 0, a);
        break;
      case EventKind.taskRun:
        this.add('run', index, 0, 0);
        break;
      case EventKind.taskBlock: {
        const deed = placeReason(a) === WaitCode.sleep ? 'sleep' : 'wait';
        this.add(deed, index, placeSite(a), a, b);
        break;
      }
      case EventKind.taskReady:
        this.add('woken', index, 0, a);
        break;
      case EventKind.taskYield:
        this.add(a === 1 ? 'preempted' : 'yielded', index, b, 0);
        break;
      case EventKind.taskDone:
        this.add('done', index, 0, 0);
        break;
      case EventKind.taskPanic:
        this.add('panicked', index, b, a);
        break;
      case EventKind.chanSend:
        this.add('sent', index, 0, a);
        break;
      case EventKind.chanRecv:
        this.add('received', index, 0, a);
        break;
      case EventKind.chanClose:
        this.add('closed', index, 0, a);
        break;
      case EventKind.log:
        this.add('logged', index, b, a);
        break;
      case EventKind.callLost:
        this.add('callLost', index, b, 0);
        break;
      case EventKind.stackSize:
        this.add('stack', index, 0, a);
        break;
    }
  }

  /** Events that name the task as the one who did it, or that happened while it ran. */
  private does(
    kind: number,
    subject: number,
    a: number,
    b: number,
    index: number,
    runs: boolean,
  ): void {
    const { task } = this;
    switch (kind) {
      case EventKind.taskSpawn:
        if (b === task) this.add('spawns', index, this.log.entries.at(a)?.site ?? 0, subject);
        break;
      case EventKind.taskReady:
        if (a === task) this.add('wakes', index, 0, subject);
        break;
      case EventKind.ownerEnd:
        if (a === task) this.add('endsOwner', index, 0, subject);
        break;
      case EventKind.resourceClose:
        if (a === task) this.add('closesResource', index, 0, b & 0xff);
        break;
      case EventKind.chanMake:
        if (runs) this.add('makesChannel', index, b, subject);
        break;
      case EventKind.contextMake:
        if (runs) this.add('makesContext', index, b, subject);
        break;
      case EventKind.contextCancel:
        if (runs) this.add('cancels', index, 0, subject);
        break;
      case EventKind.ownerBegin:
        if (runs) this.add('beginsOwner', index, b, subject);
        break;
      case EventKind.resourceOpen:
        if (runs) this.add('opens', index, b, resourceKind(a));
        break;
    }
  }

  private add(deed: Deed, index: number, site: number, about: number, object = 0): void {
    const frame = this.framesBegun;
    const from = this.indices.push(index) - 1;
    const at = this.rows.length - 1;
    const before = this.rows.at(at);
    if (
      before?.deed === deed &&
      before.frame === frame &&
      before.site === site &&
      TOLD_TOGETHER.has(deed)
    ) {
      this.rows[at] = { ...before, count: before.count + 1 };
      return;
    }
    this.rows.push({ deed, from, count: 1, index, frame, site, about, object });
    this.rowStarts.push(from);
  }
}

/** The status that a deed leaves the task in, or null where it changes none. */
export function statusAfter(deed: Deed): TaskStatus | null {
  return STATUS_AFTER[deed] ?? null;
}
