import { NO_SITE, type FaultCode } from '../base';
import { EventKind, packPlace, RUNTIME_PROC, RUNTIME_TASK, TraceWriter, WaitCode } from '../trace';
import { functionName } from './checked';
import type { Costs } from './costs';
import { EntryTable } from './entry-table';
import { bounded, RunStopped } from './errors';
import { FrameLoop } from './frame-loop';
import { FuelBudget } from './fuel';
import { limitPassed } from './limits';
import { FRESH_STACK, Memory } from './memory';
import type { WorldOptions } from './options';
import { OpenScheduler } from './open-scheduler';
import { createPolicy, RecordedPolicy } from './policy';
import { Proc } from './proc';
import type { Runtime } from './runtime';
import { GoScheduler } from './scheduler';
import { nextTaskState, TaskEvent } from './tables';
import { Task } from './task';
import type { TaskScheduler } from './task-scheduler';
import { TimerHeap, type Timer } from './timer-heap';

/** Why a generator yielded to the trampoline. */
export const Signal = {
  /** Nobody asked it to: it is not one of ours. */
  none: 0,
  /** It calls an async function: `callee`. */
  call: 1,
  /** It waits, or its turn is over; whoever it waits for, or the scheduler, comes back to it. */
  leave: 2,
} as const;
export type Signal = (typeof Signal)[keyof typeof Signal];

/**
 * What operations, channels, timers and contexts ask of a run: time, waiting, waking, making tasks, stating
 * facts. The kernel adds what compiled code asks, and the loop.
 */
export abstract class KernelServices implements Runtime {
  fuel = 0;
  site = NO_SITE;
  value: unknown = undefined;
  proc: Proc;
  readonly writer = new TraceWriter();
  readonly timers = new TimerHeap();
  readonly policy: RecordedPolicy;
  readonly frameLoop: FrameLoop;
  readonly memory: Memory;
  readonly costs: Costs;
  /** Its clock is the moment of the timer or frame that the runtime attends to. */
  readonly runtimeProc = new Proc(RUNTIME_PROC);

  protected readonly scheduler: TaskScheduler;
  protected readonly budget: FuelBudget;
  /** ns of a loop turn or a call. */
  protected readonly turnCost: number;
  /** Whether `proc` has its turn; otherwise the runtime attends to timers and frames. */
  protected isTurn = false;
  protected signal: Signal = Signal.none;
  /** How far the present turn may go, in ns. */
  protected limit = 0;
  protected alive = 0;
  private readonly entries = new EntryTable(this.writer);
  private lastTask = 0;
  private lastObject = 0;
  private logLines = 0;
  /** Whose name was asked last, and what it is. */
  private named: unknown = null;
  private name = '';

  constructor(readonly options: WorldOptions) {
    const { policy, procs } = options;
    const costs = (this.costs = { ...options.costs });
    this.policy = new RecordedPolicy(createPolicy(options), policy !== 'go');
    this.scheduler =
      this.policy.order === 'open'
        ? new OpenScheduler(this.policy, costs, this.writer, this.runtimeProc)
        : new GoScheduler(procs, this.policy, costs, this.writer, this.runtimeProc);
    this.proc = this.scheduler.procs[0];
    this.frameLoop = new FrameLoop(this);
    this.memory = new Memory(this, this.scheduler);
    this.budget = new FuelBudget(options.limits.fuel);
    this.turnCost = costs.turn;
  }

  abstract at(awaited: unknown, site: number, held?: object): boolean;

  got(): unknown {
    const { value } = this;
    this.value = undefined;
    return value;
  }

  /** Nobody listens: see `inspect/kernel.ts`. */
  holds<T extends object>(holder: T, _first: unknown, _second?: unknown): T {
    return holder;
  }

  get current(): Task {
    return this.proc.current!;
  }

  get currentId(): number {
    return this.isTurn ? this.current.id : RUNTIME_TASK;
  }

  get now(): number {
    return this.track.clock;
  }

  objectId(): number {
    return ++this.lastObject;
  }

  emit(kind: EventKind, subject: number, a: number, b: number): void {
    this.writer.emit(kind, this.track, subject, a, b);
  }

  charge(ns: number): void {
    // What timers do costs no task anything.
    if (!this.isTurn) return;
    this.proc.clock += ns + this.budget.settle(this.fuel) * this.turnCost;
  }

  spend(ns: number): true {
    this.charge(0);
    this.current.workLeft = ns;
    this.signal = Signal.leave;
    return true;
  }

  park(reason: WaitCode, object: number): true {
    const task = this.current;
    const event = reason === WaitCode.sleep ? TaskEvent.sleep : TaskEvent.block;
    task.status = nextTaskState(task.status, event);
    this.emit(EventKind.taskBlock, task.id, packPlace(this.site, reason), object);
    if (task.stack !== FRESH_STACK) this.memory.stacks.parked(task);
    this.scheduler.release(this.proc);
    this.signal = Signal.leave;
    return true;
  }

  yieldNow(): true {
    this.charge(0);
    this.signal = Signal.leave;
    this.scheduler.yielded(this.current, this.proc, false, this.site);
    return true;
  }

  yieldSoon(): void {
    // As if the time slice were used up.
    this.proc.sliceEnd = this.proc.clock;
    this.limit = -1;
  }

  ready(task: Task): void {
    if (!this.isTurn) {
      this.scheduler.readyAt(task, this.proc, this.runtimeProc.clock);
      return;
    }
    if (this.scheduler.ready(task, this.proc, this.current.id)) this.tighten();
  }

  readyAt(task: Task, proc: number, now: number): void {
    this.scheduler.readyAt(task, this.scheduler.procs[proc], now);
  }

  nameOf(fn: unknown, what: string): string {
    if (fn !== this.named) {
      this.name = functionName(fn, what);
      this.named = fn;
    }
    return this.name;
  }

  spawn(name: string, start: () => unknown, owner: number): Task {
    const { limits } = this.options;
    if (this.alive >= limits.tasksAlive) throw limitPassed('tasks', limits, this.site);
    this.charge(this.costs.spawn + this.memory.spawned());
    const task = this.makeTask(name, start, owner);
    if (!this.isTurn) {
      this.scheduler.enqueueAt(task, this.proc, this.runtimeProc.clock);
    } else {
      if (this.scheduler.enqueueNew(task, this.proc)) this.tighten();
    }
    return task;
  }

  arm(timer: Timer, when: number): void {
    const { limits } = this.options;
    if (this.timers.size >= limits.timers) throw limitPassed('timers', limits, this.site);
    timer.proc = this.proc.id;
    this.timers.arm(timer, when);
    if (when < this.limit) this.limit = when;
  }

  asRuntime(proc: number, now: number, action: () => void, site = NO_SITE): void {
    this.proc = this.scheduler.procs[proc];
    this.runtimeProc.clock = now;
    this.site = site;
    action();
  }

  log(text: string): void {
    const { limits } = this.options;
    if (++this.logLines > limits.logLines) throw limitPassed('log-lines', limits, this.site);
    this.emit(EventKind.log, this.currentId, this.writer.string(bounded(text)), this.site);
  }

  fatal(text: string): RunStopped {
    const message = `fatal error: ${text}\n\ngoroutine ${this.currentId} [running]`;
    return this.stop('panic', message);
  }

  get taskCount(): number {
    return this.alive;
  }

  stop(code: FaultCode, message: string): RunStopped {
    return new RunStopped(code, message, this.site);
  }

  protected makeTask(name: string, start: () => unknown, owner: number): Task {
    const task = new Task(++this.lastTask, start);
    this.alive++;
    this.emit(EventKind.taskSpawn, task.id, this.entries.id(name, this.site), this.currentId);
    if (owner !== 0) this.emit(EventKind.taskOwn, task.id, owner, 0);
    return task;
  }

  /** Whose time it is now. */
  private get track(): Proc {
    return this.isTurn ? this.proc : this.runtimeProc;
  }

  /** A processor has been woken: the present turn ends when its begins. */
  private tighten(): void {
    const horizon = this.scheduler.horizon(this.proc);
    if (horizon < this.limit) this.limit = horizon;
  }
}
