import { NO_SITE, type FaultCode } from '../base';
import {
  EventKind,
  MAIN_TASK,
  packPlace,
  RUNTIME_PROC,
  RUNTIME_TASK,
  TraceWriter,
  WaitCode,
} from '../trace';
import { isBody, NEXT, THROW, type Body } from './body';
import { popCall, pushCall } from './call-stack';
import { EntryTable } from './entry-table';
import { bounded, loggedPanic, panicMessage, RunStopped } from './errors';
import { FrameLoop } from './frame-loop';
import { FuelBudget } from './fuel';
import { createHelpers } from './helpers';
import { FRESH_STACK, Memory } from './memory';
import { Operation } from './operation';
import type { WorldOptions } from './options';
import { OpenScheduler } from './open-scheduler';
import { createPolicy, RecordedPolicy } from './policy';
import type { ProgramPort } from './port';
import type { Proc } from './proc';
import type { Runtime } from './runtime';
import { GoScheduler } from './scheduler';
import { nextTaskState, ProcState, TaskEvent } from './tables';
import { Task, type Completion } from './task';
import type { TaskScheduler } from './task-scheduler';
import { TimerHeap, type Timer } from './timer-heap';
import { UnawaitedCalls } from './unawaited-calls';

/** Tasks that a processor runs in one turn, before limits are looked at again. */
const MOST_HOPS = 64;

/** Why a generator yielded to the trampoline. */
const Signal = {
  /** Nobody asked it to: it is not one of ours. */
  none: 0,
  /** It calls an async function: `callee`. */
  call: 1,
  /** It waits, or its turn is over; whoever it waits for, or the scheduler, comes back to it. */
  leave: 2,
} as const;
type Signal = (typeof Signal)[keyof typeof Signal];

/** Why a run ended before its time; positions are site ids. */
export interface KernelFault {
  readonly code: FaultCode;
  readonly message: string;
  /** The last site that the engine knows of. */
  readonly site: number;
  /** What the program threw, for its stack; null where it threw nothing. */
  readonly thrown: unknown;
}

export interface KernelEnd {
  readonly exitCode: number;
  readonly fault: KernelFault | null;
}

/**
 * Executes one program: the face of the engine towards compiled code and towards operations, and the loop
 * that gives each processor its turn. No microtask, no real clock and no global state: two kernels do not
 * know of each other.
 *
 * One file, as its three parts share what must not be seen by anybody else: the running task, how far its
 * turn may go, and why it yields.
 */
export class Kernel implements ProgramPort, Runtime {
  fuel = 0;
  site = NO_SITE;
  value: unknown = undefined;
  proc: Proc;
  ended: KernelEnd | null = null;
  readonly helpers: ProgramPort['helpers'];
  readonly writer = new TraceWriter();
  readonly timers = new TimerHeap();
  readonly policy: RecordedPolicy;
  readonly frameLoop: FrameLoop;
  readonly memory: Memory;

  private readonly scheduler: TaskScheduler;
  private readonly budget: FuelBudget;
  /** ns of a loop turn or a call. */
  private readonly turnCost: number;
  private readonly entries = new EntryTable(this.writer);
  private readonly unawaited = new UnawaitedCalls();
  private task: Task | null = null;
  private main: Task | null = null;
  private signal: Signal = Signal.none;
  private callee: Body | null = null;
  /** What was thrown last, and where the engine was: the site moves on as callers are left. */
  private thrown: unknown = undefined;
  private thrownSite = NO_SITE;
  /** How far the present turn may go, in ns. */
  private limit = 0;
  /** The moment of the timer or frame that the runtime attends to, in ns. */
  private runtimeNow = 0;
  private alive = 0;
  private lastTask = 0;
  private lastObject = 0;
  private logLines = 0;

  constructor(readonly options: WorldOptions) {
    const { costs, policy, procs } = options;
    this.policy = new RecordedPolicy(createPolicy(options), policy !== 'go');
    this.scheduler =
      this.policy.order === 'open'
        ? new OpenScheduler(this.policy, costs, this.writer)
        : new GoScheduler(procs, this.policy, costs, this.writer);
    this.proc = this.scheduler.procs[0];
    this.frameLoop = new FrameLoop(this);
    this.memory = new Memory(this, this.scheduler);
    this.budget = new FuelBudget(options.limits.fuel);
    this.turnCost = costs.turn;
    this.helpers = createHelpers(this);
  }

  // --- ProgramPort: what compiled code calls.

  at(awaited: unknown, site: number): boolean {
    this.site = site;
    this.fuel--;
    if (awaited instanceof Operation) {
      // What happens elsewhere before this moment happens first: then the operation starts.
      const now = this.proc.clock + this.budget.used(this.fuel) * this.turnCost;
      if (now > this.limit) return this.pause(site, awaited);
      if (!awaited.start(this)) return false;
      this.current.site = site;
      return true;
    }
    if (isBody(awaited)) {
      this.unawaited.awaited(awaited);
      this.callee = awaited;
      this.signal = Signal.call;
      this.current.site = site;
      return true;
    }
    if (isThenable(awaited)) {
      throw this.stop(
        'foreign-await',
        'await on a promise that is not Leaklab’s: simulated time cannot settle it. Wait on a channel, a timer or a function of this program instead.',
      );
    }
    this.value = awaited;
    return false;
  }

  got(): unknown {
    const { value } = this;
    this.value = undefined;
    return value;
  }

  burn(site: number): boolean {
    this.refuel(site);
    return this.task !== null && this.proc.clock > this.limit && this.pause(site, null);
  }

  burnSync(site: number): void {
    this.refuel(site);
  }

  call<T>(body: T, site: number): T {
    this.fuel--;
    this.unawaited.called(body, site);
    return body;
  }

  rethrow(error: unknown): void {
    if (error instanceof RunStopped) throw error;
  }

  // --- Runtime: what operations call.

  /** Nobody listens: see `inspect/kernel.ts`. */
  holds<T extends object>(holder: T, _first: unknown, _second?: unknown): T {
    return holder;
  }

  get current(): Task {
    return this.task!;
  }

  get currentId(): number {
    return this.task === null ? RUNTIME_TASK : this.task.id;
  }

  get now(): number {
    return this.task === null ? this.runtimeNow : this.proc.clock;
  }

  objectId(): number {
    return ++this.lastObject;
  }

  emit(kind: EventKind, subject: number, a: number, b: number): void {
    if (this.task === null) this.writer.emit(kind, RUNTIME_PROC, this.runtimeNow, subject, a, b);
    else this.writer.emit(kind, this.proc.id, this.proc.clock, subject, a, b);
  }

  charge(ns: number): void {
    // What timers do costs no task anything.
    if (this.task === null) return;
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
    if (this.task === null) {
      this.scheduler.readyAt(task, this.proc, this.runtimeNow);
      return;
    }
    if (this.scheduler.ready(task, this.proc, this.task.id)) this.tighten();
  }

  readyAt(task: Task, proc: number, now: number): void {
    this.scheduler.readyAt(task, this.scheduler.procs[proc], now);
  }

  spawn(name: string, start: () => unknown, owner: number): Task {
    const { limits, costs } = this.options;
    if (this.alive >= limits.tasksAlive) {
      throw this.stop(
        'tasks',
        `more than ${limits.tasksAlive} tasks are alive. Find who stops them, or start fewer.`,
      );
    }
    this.charge(costs.spawn + this.memory.spawned());
    const task = this.makeTask(name, start, owner);
    if (this.task === null) {
      this.scheduler.enqueueAt(task, this.proc, this.runtimeNow);
    } else {
      if (this.scheduler.enqueueNew(task, this.proc)) this.tighten();
    }
    return task;
  }

  arm(timer: Timer, when: number): void {
    const { timers: most } = this.options.limits;
    if (this.timers.size >= most) {
      throw this.stop(
        'timers',
        `more than ${most} timers are armed. Stop those that nobody waits for.`,
      );
    }
    timer.proc = this.proc.id;
    this.timers.arm(timer, when);
    if (when < this.limit) this.limit = when;
  }

  asRuntime(proc: number, now: number, action: () => void, site = NO_SITE): void {
    this.proc = this.scheduler.procs[proc];
    this.runtimeNow = now;
    this.site = site;
    action();
  }

  log(text: string): void {
    const { logLines: most } = this.options.limits;
    if (++this.logLines > most) {
      throw this.stop(
        'log-lines',
        `the program logged more than ${most} lines. Log less, or less often.`,
      );
    }
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

  // --- The loop.

  /** Makes the task that runs `main`: the program's module body and then its function of that name. */
  begin(main: () => unknown): void {
    this.memory.spawned();
    this.main = this.makeTask('main', main, 0);
    this.scheduler.enqueueAt(this.main, this.proc, 0);
  }

  /** Runs until frame `frame` is about to begin, or the program has ended. */
  run(frame: number): void {
    const { events: most } = this.options.limits;
    try {
      while (this.ended === null && this.turn(frame)) {
        if (this.writer.count > most) {
          throw this.stop(
            'events',
            `the run stated more than ${most} events. Make it shorter, or do less in each frame.`,
          );
        }
      }
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
      this.end(2, { code: error.code, message: error.message, site: error.site, thrown: null });
    }
  }

  /** One step of the world: a frame, a timer, or one processor's turn. False: frame `frame` is due. */
  private turn(frame: number): boolean {
    const proc = this.scheduler.earliest();
    const now = proc === null ? Infinity : proc.clock;
    const timer = this.timers.soonest;
    const frameAt = this.frameLoop.nextAt;
    const { collector } = this.memory;
    if (collector.marking && collector.step(proc, Math.min(now, timer, frameAt))) return true;
    if (proc === null && timer === Infinity && this.frameLoop.waiting === 0) {
      this.deadlock();
    } else if (frameAt <= timer && frameAt <= now) {
      if (this.frameLoop.number + 1 >= frame) return false;
      this.frameBegins();
    } else if (proc === null || timer <= now) {
      this.timers.pop().fire();
    } else if (
      proc.state === ProcState.searching ? this.scheduler.find(proc) : this.scheduler.goesOn(proc)
    ) {
      this.limit = Math.min(this.scheduler.horizon(proc), timer, frameAt, proc.sliceEnd);
      this.proc = proc;
      this.take(proc.current!);
    }
    return true;
  }

  private frameBegins(): void {
    this.runtimeNow = this.frameLoop.nextAt;
    for (const site of this.unawaited.drain()) this.emit(EventKind.callLost, RUNTIME_TASK, 0, site);
    this.frameLoop.begin();
  }

  /** One processor's turn: until its task has to let others go on; and while it can, with the next one. */
  private take(first: Task): void {
    let task = first;
    try {
      for (let hops = 0; hops < MOST_HOPS; hops++) {
        this.task = task;
        this.site = task.site;
        this.goOn(task);
        if (!this.canHop()) break;
        this.scheduler.find(this.proc);
        task = this.proc.current!;
      }
    } finally {
      this.task = null;
    }
  }

  /** Whether this processor may take its next task at once: nothing that is due elsewhere comes before. */
  private canHop(): boolean {
    const { proc } = this;
    return (
      proc.current === null &&
      proc.clock <= this.limit &&
      !proc.queue.isEmpty &&
      this.ended === null &&
      !this.memory.collector.marking
    );
  }

  /** Lets a task go on from where it stands. */
  private goOn(task: Task): void {
    if (this.fuel < 0) this.refuel(task.site);
    if (this.proc.clock >= this.proc.sliceEnd) {
      this.scheduler.yielded(task, this.proc, true, task.site);
    } else if (task.workLeft > 0) {
      this.work(task);
    } else if (task.body === null) {
      if (this.start(task)) this.bounce(task);
    } else if (!this.isParkedAgain(task)) {
      this.bounce(task);
    }
  }

  /** The trampoline: resumes the innermost function, and its callers as it returns. */
  private bounce(task: Task): void {
    let going = true;
    while (going) {
      const body = task.body!;
      const { value, failed } = task;
      task.value = undefined;
      task.failed = false;
      this.signal = Signal.none;
      try {
        const result = failed ? THROW.call(body, value) : NEXT.call(body, value);
        going = result.done === true ? this.returned(task, result.value) : this.yielded(task);
      } catch (error) {
        if (error instanceof RunStopped) throw error;
        if (error !== this.thrown) {
          this.thrown = error;
          this.thrownSite = this.site;
        }
        going = this.left(task, { failed: true, value: error });
      }
    }
  }

  /** A generator yielded. True: the task goes on at once, in the function that it called. */
  private yielded(task: Task): boolean {
    if (this.signal === Signal.leave) return false;
    if (this.signal === Signal.none) {
      throw this.stop(
        'foreign-await',
        'a generator was awaited that is not an async function. Go through it with for…of instead.',
      );
    }
    const { asyncDepth } = this.options.limits;
    if (task.depth >= asyncDepth) {
      throw this.stop(
        'async-depth',
        `calls are nested deeper than ${asyncDepth}. A function that calls itself must end somewhere.`,
      );
    }
    if (this.fuel < 0) this.refuel(task.site);
    pushCall(task, this.callee!);
    if (task.depth > task.stack.room) this.memory.stacks.grow(task);
    this.callee = null;
    return true;
  }

  private returned(task: Task, value: unknown): boolean {
    return this.left(task, { failed: false, value });
  }

  /** The innermost function has ended. True: the task goes on. */
  private left(task: Task, completion: Completion): boolean {
    const end = popCall(task, completion);
    this.site = task.site;
    if (end === null) {
      this.unawaited.awaited(task.body);
      return true;
    }
    this.finish(task, end);
    return false;
  }

  /** First turn of a task: calls its function. True: it is async and has begun. */
  private start(task: Task): boolean {
    const start = task.start!;
    task.start = null;
    try {
      const result = start();
      if (!isBody(result)) return this.left(task, { failed: false, value: result });
      this.unawaited.awaited(result);
      task.body = result;
      return true;
    } catch (error) {
      if (error instanceof RunStopped) throw error;
      return this.left(task, { failed: true, value: error });
    }
  }

  /** Starts the operation that had to wait for its moment, if there is one. True: the task is parked. */
  private isParkedAgain(task: Task): boolean {
    const operation = task.postponed;
    if (operation === null) return false;
    task.postponed = null;
    try {
      if (operation.start(this as never)) return true;
      task.value = this.got();
    } catch (error) {
      if (error instanceof RunStopped) throw error;
      task.failed = true;
      task.value = error;
    }
    return false;
  }

  /** Uses up what `work` asked for, as far as the task's time slice reaches. */
  private work(task: Task): void {
    const { proc } = this;
    // Nobody can see it before it is done, so its clock may run ahead of the others' in one step. The turn
    // is over: what happens elsewhere up to then happens first.
    const step = Math.min(task.workLeft, proc.sliceEnd - proc.clock);
    this.scheduler.offer(proc);
    proc.clock += step;
    task.workLeft -= step;
  }

  private finish(task: Task, completion: Completion): void {
    const { failed, value } = completion;
    this.charge(0);
    task.body = null;
    task.status = nextTaskState(task.status, failed ? TaskEvent.panic : TaskEvent.return);
    if (failed) {
      const site = value === this.thrown ? this.thrownSite : this.site;
      this.emit(EventKind.taskPanic, task.id, this.writer.string(loggedPanic(value)), site);
      const message = `${panicMessage(value)}\n\ngoroutine ${task.id} [running]`;
      this.end(2, { code: 'panic', message, site, thrown: value });
      return;
    }
    this.alive--;
    this.memory.ended(task);
    this.emit(EventKind.taskDone, task.id, 0, 0);
    this.scheduler.release(this.proc);
    if (task.id === MAIN_TASK) this.end(0, null);
  }

  private deadlock(): void {
    const message = 'fatal error: all goroutines are asleep - deadlock!';
    this.end(2, { code: 'deadlock', message, site: this.main?.site ?? NO_SITE, thrown: null });
  }

  private end(exitCode: number, fault: KernelFault | null): void {
    this.emit(EventKind.exit, exitCode, 0, 0);
    this.ended = { exitCode, fault };
  }

  private makeTask(name: string, start: () => unknown, owner: number): Task {
    const task = new Task(++this.lastTask, start);
    this.alive++;
    this.emit(EventKind.taskSpawn, task.id, this.entries.id(name, this.site), this.currentId);
    if (owner !== 0) this.emit(EventKind.taskOwn, task.id, owner, 0);
    return task;
  }

  /** The turn is over: when the next one comes, the task goes on, and starts `operation` first. */
  private pause(site: number, operation: Operation | null): true {
    this.charge(0);
    const task = this.current;
    task.site = site;
    task.postponed = operation;
    this.signal = Signal.leave;
    return true;
  }

  /** A processor has been woken: the present turn ends when its begins. */
  private tighten(): void {
    const horizon = this.scheduler.horizon(this.proc);
    if (horizon < this.limit) this.limit = horizon;
  }

  private refuel(site: number): void {
    this.site = site;
    this.charge(0);
    if (this.budget.isUsedUp) {
      throw this.stop(
        'fuel',
        'the program used up its budget of loop turns and calls: a loop here does not end. Let it wait (for a frame, a channel, a timer) or stop.',
      );
    }
    if (this.budget.isHeartbeat) this.options.heartbeat?.(site);
    this.fuel = this.budget.refill();
  }
}

/** Whether `await` outside of Leaklab would wait for it. */
function isThenable(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}
