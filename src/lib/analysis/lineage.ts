import {
  EventKind,
  placeReason,
  RUNTIME_TASK,
  WaitCode,
  WORDS_PER_EVENT,
  type TraceLog,
} from '../trace';
import { RunningTasks } from './running';
import { countBelow } from './sorted';

const KIND_MASK = 0x3f;

/** Somebody whom tasks belong to. Places in the log are indices; Infinity is "not so far". */
export interface OwnerFacts {
  readonly id: number;
  readonly name: string;
  readonly site: number;
  /** The task that began it, or 0. */
  readonly maker: number;
  readonly madeAt: number;
  endedAt: number;
  /** The task that ended it, or 0. */
  endedBy: number;
}

/** A context that can be cancelled. */
export interface ContextFacts {
  readonly id: number;
  /** The context that it derives from, or 0. */
  readonly parent: number;
  readonly site: number;
  /** The task that made it, or 0. */
  readonly maker: number;
  readonly madeAt: number;
  /** The channel that its cancel closes; 0 where the log does not tell. */
  readonly done: number;
  cancelledAt: number;
  /** Text of its error; '' while it is not cancelled. */
  reason: string;
  /** The context whose cancel reached it; 0 where it was cancelled itself. */
  from: number;
  /** The task that ran when it was cancelled; 0 where a timer did it. */
  cancelledBy: number;
  /** Tasks that its cancel woke, and where in the log. */
  readonly woke: { readonly task: number; readonly at: number }[];
}

/** A context and the channel whose closing is being told to those who wait, on one processor. */
interface Cancelling {
  readonly context: ContextFacts;
  closing: boolean;
}

/**
 * Who made whom and who belongs to whom, read from the whole of a log so far: tasks, owners, contexts.
 *
 * A context's `done` channel is made right before it, on the same processor, and takes the number before its
 * own; its cancel is followed on its processor by the closing of that channel and by whoever that wakes.
 */
export class Lineage {
  /** By task: who spawned it, its owner, its entry. Index is the task. */
  readonly parent: number[] = [0];
  readonly owner: number[] = [0];
  readonly entry: number[] = [0];
  /** In the order of their making. */
  readonly owners: OwnerFacts[] = [];
  readonly contexts: ContextFacts[] = [];

  private readonly ownerById = new Map<number, OwnerFacts>();
  private readonly contextById = new Map<number, ContextFacts>();
  private readonly contextByDone = new Map<number, ContextFacts>();
  private readonly contextsByMaker = new Map<number, ContextFacts[]>();
  private readonly running = new RunningTasks();
  /** By processor: the channel that it has just made, or 0. */
  private readonly justMade: number[] = [];
  private readonly cancelling: (Cancelling | null)[] = [];
  /** By task: place and object of its last wait. */
  private readonly waitPlace: number[] = [];
  private readonly waitObject: number[] = [];
  private index = 0;

  constructor(private readonly log: TraceLog) {}

  /** Tasks made; ids are 1 … taskCount. */
  get taskCount(): number {
    return this.parent.length - 1;
  }

  ownerOf(id: number): OwnerFacts | null {
    return this.ownerById.get(id) ?? null;
  }

  context(id: number): ContextFacts | null {
    return this.contextById.get(id) ?? null;
  }

  /** The context whose `done` a channel is, or null. */
  contextOfDone(channel: number): ContextFacts | null {
    return this.contextByDone.get(channel) ?? null;
  }

  /** Contexts that a task had made after the first `index` events. */
  contextsOf(task: number, index: number): readonly ContextFacts[] {
    const made = this.contextsByMaker.get(task) ?? [];
    const count = countBelow(
      made.map(({ madeAt }) => madeAt),
      index,
    );
    return made.slice(0, count);
  }

  /** Reads what the log has got since the last call. Says whether there was anything. */
  update(): boolean {
    let index = this.index;
    if (index === this.log.length) return false;
    this.log.scan(index, this.log.length, (words, begin, end) => {
      for (let i = begin; i < end; i += WORDS_PER_EVENT) this.read(words, i, index++);
    });
    this.index = index;
    return true;
  }

  private read(words: Uint32Array, i: number, index: number): void {
    const kind = words[i] & KIND_MASK;
    const proc = (words[i] >>> 6) & KIND_MASK;
    const subject = words[i + 1];
    const a = words[i + 2];
    const b = words[i + 3];
    this.running.read(kind, proc, subject);
    switch (kind) {
      case EventKind.taskSpawn:
        // Tasks are numbered in the order of their making: any other number is forged.
        if (subject === this.parent.length) this.addTask(a, b);
        break;
      case EventKind.taskOwn:
        if (subject <= this.taskCount) this.owner[subject] = a;
        break;
      case EventKind.taskBlock:
        this.waitPlace[subject] = a;
        this.waitObject[subject] = b;
        this.cancelling[proc] = null;
        break;
      case EventKind.taskRun:
      case EventKind.chanSend:
      case EventKind.chanRecv:
        this.cancelling[proc] = null;
        break;
      case EventKind.taskReady:
        this.wake(proc, subject, index);
        break;
      case EventKind.chanMake:
        this.justMade[proc] = subject;
        break;
      case EventKind.chanClose:
        this.close(proc, a);
        break;
      case EventKind.contextMake:
        this.makeContext(proc, { id: subject, parent: a, site: b, index });
        break;
      case EventKind.contextCancel:
        this.cancel(proc, subject, { reason: this.log.strings.at(a) ?? '', from: b, index });
        break;
      case EventKind.ownerBegin:
        this.beginOwner(proc, { id: subject, name: this.log.strings.at(a) ?? '', site: b, index });
        break;
      case EventKind.ownerEnd:
        this.endOwner(subject, a, index);
        break;
    }
  }

  private addTask(entry: number, parent: number): void {
    const task = this.parent.push(parent < this.parent.length ? parent : RUNTIME_TASK) - 1;
    this.owner[task] = 0;
    this.entry[task] = entry;
  }

  private makeContext(
    proc: number,
    { id, parent, site, index }: { id: number; parent: number; site: number; index: number },
  ): void {
    if (this.contextById.has(id)) return;
    const maker = this.running.on(proc);
    const context: ContextFacts = {
      ...{ id, site, maker, madeAt: index },
      parent: this.contextById.has(parent) ? parent : 0,
      done: this.justMade[proc] === id - 1 ? id - 1 : 0,
      ...{ cancelledAt: Infinity, reason: '', from: 0, cancelledBy: 0, woke: [] },
    };
    this.contexts.push(context);
    this.contextById.set(id, context);
    if (context.done !== 0) this.contextByDone.set(context.done, context);
    const made = this.contextsByMaker.get(maker);
    if (made === undefined) this.contextsByMaker.set(maker, [context]);
    else made.push(context);
  }

  private cancel(
    proc: number,
    id: number,
    { reason, from, index }: { reason: string; from: number; index: number },
  ): void {
    const context = this.contextById.get(id);
    if (context?.cancelledAt !== Infinity) return;
    context.cancelledAt = index;
    context.reason = reason;
    context.from = from;
    context.cancelledBy = this.running.on(proc);
    this.cancelling[proc] = { context, closing: false };
  }

  private close(proc: number, channel: number): void {
    const cancelling = this.cancelling[proc] ?? null;
    if (cancelling === null) return;
    if (cancelling.context.done === channel && channel !== 0) cancelling.closing = true;
    else this.cancelling[proc] = null;
  }

  private wake(proc: number, task: number, index: number): void {
    const cancelling = this.cancelling[proc] ?? null;
    if (cancelling?.closing !== true) return;
    const { context } = cancelling;
    const selects = placeReason(this.waitPlace[task] ?? 0) === WaitCode.select;
    if (selects || this.waitObject[task] === context.done) context.woke.push({ task, at: index });
    else this.cancelling[proc] = null;
  }

  private beginOwner(
    proc: number,
    { id, name, site, index }: { id: number; name: string; site: number; index: number },
  ): void {
    if (this.ownerById.has(id)) return;
    const maker = this.running.on(proc);
    const owner = { id, name, site, maker, madeAt: index, endedAt: Infinity, endedBy: 0 };
    this.owners.push(owner);
    this.ownerById.set(id, owner);
  }

  private endOwner(id: number, task: number, index: number): void {
    const owner = this.ownerById.get(id);
    if (owner?.endedAt !== Infinity) return;
    owner.endedAt = index;
    owner.endedBy = task;
  }
}
