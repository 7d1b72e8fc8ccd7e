import { TaskStatus, type WaitCode } from '../../trace';
import type { Task } from '../task';

/**
 * Reads the variables that a frame or a closure holds, by number; past the last it gives the port. Reading one
 * that has no value yet throws.
 */
export type Live = (index: number) => unknown;

/** A task as the ledger knows it. */
export interface TaskRecord {
  readonly task: Task;
  /** The name of its function. */
  readonly entry: string;
  /** Where it was started. */
  readonly spawnSite: number;
  /** Why it waits, or waited last; 0: never yet. */
  reason: WaitCode | 0;
  /** Frames that had begun when it began to wait. */
  since: number;
}

const FIRST_SWEEP = 1_024;

/** What an inspected run says of itself as it goes on: all tasks, and what functions and frames refer to. */
export class Ledger {
  /** Of a closure, or a suspended function of the program: its variables. */
  private readonly lives = new WeakMap<object, Live>();
  /** Of other things that cannot be looked into: what was said of them. */
  private readonly links = new WeakMap<object, readonly unknown[]>();
  private readonly proxies = new WeakSet();
  private readonly records = new Map<Task, TaskRecord>();
  private sweepAt = FIRST_SWEEP;
  readonly modules: Live[] = [];

  add(task: Task, entry: string, spawnSite: number): void {
    this.records.set(task, { task, entry, spawnSite, reason: 0, since: 0 });
    if (this.records.size < this.sweepAt) return;
    for (const each of this.records.keys()) if (isOver(each)) this.records.delete(each);
    this.sweepAt = Math.max(FIRST_SWEEP, this.records.size * 2);
  }

  parked(task: Task, reason: WaitCode, frame: number): void {
    const record = this.records.get(task);
    if (record === undefined) return;
    record.reason = reason;
    record.since = frame;
  }

  /** Tasks that have not ended, in the order in which they were made. */
  alive(): TaskRecord[] {
    return [...this.records.values()].filter(({ task }) => !isOver(task));
  }

  setLive(holder: object, live: Live | undefined): void {
    if (live === undefined) this.lives.delete(holder);
    else this.lives.set(holder, live);
  }

  link(holder: object, held: readonly unknown[]): void {
    this.links.set(holder, held);
  }

  addProxy(proxy: object, target: unknown, handler: unknown): void {
    this.proxies.add(proxy);
    this.link(proxy, [target, handler]);
  }

  isProxy(object: object): boolean {
    return this.proxies.has(object);
  }

  live(holder: object): Live | undefined {
    return this.lives.get(holder);
  }

  linked(holder: object): readonly unknown[] | undefined {
    return this.links.get(holder);
  }
}

function isOver(task: Task): boolean {
  return task.status === TaskStatus.done || task.status === TaskStatus.panicked;
}
