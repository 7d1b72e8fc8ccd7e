import { EventKind, RUNTIME_TASK } from '../../trace';
import type { Proc } from '../proc';
import type { Runtime } from '../runtime';
import { ProcState } from '../tables';
import type { Postponed, Task } from '../task';
import type { TaskScheduler } from '../task-scheduler';

/** `gcBackgroundUtilization` in Go's `mgcpacer.go`: the share of all processors that marks. */
const UTILIZATION = 0.25;

/** A larger error than this in the number of processors calls for a worker that shares one: `startCycle`. */
const MAX_ERROR = 0.3;

const TWO_32 = 2 ** 32;

/** What is to be done in a collection, and what becomes of the heap by it. */
export interface Collected {
  /** CPU time of marking, in ns. The world stands still. */
  begin(emit: Emit): number;
  /** Marking has ended: what is alive is known. */
  end(emit: Emit): void;
}

type Emit = (kind: EventKind, subject: number, a: number, b: number) => void;

/**
 * When the collector works, and what that takes from the program: Go's `gcStart`, its workers and `gcMarkDone`
 * (`src/runtime/mgc.go`, `mgcpacer.go`).
 *
 * The world stops for a moment at the start and at the end. Between them a quarter of the processors marks: with
 * four, one of them takes no tasks until marking ends; where a quarter is no whole number, each processor gives
 * its part of the time whenever it looks for a task (Go's dedicated and fractional workers). Idle processors
 * mark too, and leave off as soon as there are tasks. Not modelled: assists, by which tasks that allocate
 * while marking goes on have to help; sweeping.
 */
export class Collector {
  marking = false;
  /** Collections so far. */
  cycle = 0;
  /** How long the world has stood still, in ns. */
  pauseTotal = 0;

  private readonly dedicated: number;
  /** Share of each processor's time. */
  private readonly fraction: number;
  /** Processors still wanted for nothing but marking. */
  private wanted = 0;
  /** CPU time of marking that is left, in ns. */
  private left = 0;
  private startedAt = 0;
  /** Tasks that wait for the end of the collection. */
  private waiting: Task[] = [];
  /** Up to when the work of processors that do nothing else has been taken off `left`. */
  private countedTo = 0;
  /** What each processor has given since the start, in ns. */
  private readonly given: number[];

  constructor(
    private readonly runtime: Runtime,
    private readonly scheduler: TaskScheduler,
    private readonly collected: Collected,
  ) {
    const procs = scheduler.procs.length;
    ({ dedicated: this.dedicated, fraction: this.fraction } = workers(procs));
    this.given = new Array<number>(procs).fill(0);
  }

  /** The heap has reached its goal: a collection begins, here and now. */
  begin(): void {
    const { runtime } = this;
    const emit: Emit = (kind, subject, a, b) => runtime.emit(kind, subject, a, b);
    const at = runtime.now;
    this.cycle++;
    this.left = this.collected.begin(emit);
    this.pause(at, 0, emit);
    if (this.left === 0) {
      this.end(at, emit);
      return;
    }
    this.marking = true;
    this.startedAt = this.countedTo = at + runtime.costs.gcPause;
    this.given.fill(0);
    this.wanted = this.dedicated;
    const { procs } = this.scheduler;
    for (let i = procs.length - 1; i >= 0 && this.wanted > 0; i--) {
      if (procs[i].state === ProcState.idle) this.lend(procs[i]);
    }
  }

  /**
   * Marks up to `until`, when something else happens; `proc` is the processor that does it, or null. True:
   * that took time or ended the collection, so look again at what is next.
   */
  step(proc: Proc | null, until: number): boolean {
    const { procs } = this.scheduler;
    const free = procs.reduce((sum, { state }) => sum + (state === ProcState.idle ? 1 : 0), 0);
    const span = until - this.countedTo;
    if (span > 0) {
      if (free * span >= this.left) {
        const at = this.countedTo + Math.ceil(this.left / free);
        this.finish(null, at);
        return true;
      }
      this.left -= free * span;
      this.countedTo = until;
    }
    if (proc?.state !== ProcState.searching) return false;
    if (this.wanted > 0) {
      this.lend(proc);
      return true;
    }
    return this.share(proc);
  }

  /** Takes a processor's own part of the work off its time. */
  private share(proc: Proc): boolean {
    const { fraction } = this;
    const owed = fraction * (proc.clock - this.startedAt) - this.given[proc.id];
    if (owed < 1) return false;
    // While it works off what it owes, it comes to owe more.
    const ns = Math.min(Math.ceil(owed / (1 - fraction)), Math.ceil(this.left));
    proc.clock += ns;
    this.given[proc.id] += ns;
    this.left -= ns;
    if (this.left <= 0) this.finish(proc, proc.clock);
    return true;
  }

  private lend(proc: Proc): void {
    this.wanted--;
    this.scheduler.lend(proc);
  }

  /** Marking has ended: on `proc`, or where no task's processor does it. */
  private finish(proc: Proc | null, at: number): void {
    const { writer, runtimeProc } = this.runtime;
    if (proc === null) runtimeProc.clock = at;
    this.marking = false;
    this.end(at, (kind, subject, a, b) => writer.emit(kind, proc ?? runtimeProc, subject, a, b));
    for (const each of this.scheduler.procs) if (each.lent) this.scheduler.giveBack(each);
    const { waiting } = this;
    this.waiting = [];
    for (const task of waiting) {
      if (proc === null) this.scheduler.readyAt(task, this.scheduler.procs[0], at);
      else this.scheduler.ready(task, proc, RUNTIME_TASK);
    }
  }

  /**
   * The current task wants a collection, and waits for its end. False: it has ended already. One that goes on by
   * now may have overlooked what has died since: behind it the task tries again, as `runtime.GC` does.
   */
  collectFor(task: Task, again: Postponed): boolean {
    if (this.marking) task.postponed = again;
    else this.begin();
    if (!this.marking) return false;
    this.waiting.push(task);
    return true;
  }

  private end(at: number, emit: Emit): void {
    this.collected.end(emit);
    this.pause(at, 1, emit);
  }

  /** Stops the world. What runs anywhere goes on so much later, and what wakes meanwhile waits. */
  private pause(at: number, phase: 0 | 1, emit: Emit): void {
    const { gcPause } = this.runtime.costs;
    this.pauseTotal += gcPause;
    emit(EventKind.gcPause, this.cycle, gcPause, phase);
    for (const proc of this.scheduler.procs) {
      proc.clock = Math.max(proc.clock, proc.state === ProcState.idle ? at : 0) + gcPause;
      proc.sliceEnd += gcPause;
    }
  }
}

/** How many processors only mark, and which part of its time each of the others gives: Go's `startCycle`. */
export function workers(procs: number): { dedicated: number; fraction: number } {
  const goal = procs * UTILIZATION;
  const rounded = Math.floor(goal + 0.5);
  if (Math.abs(rounded / goal - 1) <= MAX_ERROR) return { dedicated: rounded, fraction: 0 };
  const dedicated = rounded > goal ? rounded - 1 : rounded;
  return { dedicated, fraction: (goal - dedicated) / procs };
}

/** The two arguments of an event as one number of bytes or ns. */
export const halves = (value: number): [low: number, high: number] => [
  value % TWO_32,
  Math.floor(value / TWO_32),
];
