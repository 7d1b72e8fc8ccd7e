import { NO_SITE, type FaultCode } from '../base';
import { EventKind, MAIN_TASK, RUNTIME_TASK } from '../trace';
import { isBody, NEXT, THROW, type Body } from './body';
import { bodyOf } from './body-of';
import { popCall, pushCall } from './call-stack';
import { loggedPanic, panicMessage, RunStopped } from './errors';
import { createHelpers } from './helpers';
import { KernelServices, Signal } from './kernel-services';
import { limitPassed } from './limits';
import { Operation } from './operation';
import type { WorldOptions } from './options';
import type { ProgramPort } from './port';
import { nextTaskState, ProcState, TaskEvent } from './tables';
import type { Completion, Task } from './task';
import { UnawaitedCalls } from './unawaited-calls';

/** Tasks that a processor runs in one turn, before limits are looked at again. */
const MOST_HOPS = 64;

/** Why a run ended before its time; positions are site ids. */
export interface KernelFault {
  readonly code: FaultCode;
  readonly message: string;
  /** The last site that the engine knows of. */
  readonly site: number;
  /** What the program threw, for its stack; null where it threw nothing. */
  readonly thrown: unknown;
  /** The number that was passed, where the code is a limit's. */
  readonly limit?: number | undefined;
}

export interface KernelEnd {
  readonly exitCode: number;
  readonly fault: KernelFault | null;
}

/**
 * Executes one program: the face of the engine towards compiled code, the trampoline under its generators, and
 * the loop that gives each processor its turn. No microtask, no real clock and no global state: two kernels do
 * not know of each other.
 */
export class Kernel extends KernelServices implements ProgramPort {
  ended: KernelEnd | null = null;
  readonly helpers: ProgramPort['helpers'];

  private readonly unawaited = new UnawaitedCalls();
  private main: Task | null = null;
  private callee: Body | null = null;
  /** What was thrown last, and where the engine was: the site moves on as callers are left. */
  private thrown: unknown = undefined;
  private thrownSite = NO_SITE;

  constructor(options: WorldOptions) {
    super(options);
    this.helpers = createHelpers(this);
  }

  // --- ProgramPort: what compiled code calls.

  at(awaited: unknown, site: number): boolean {
    this.site = site;
    this.fuel--;
    const task = this.current;
    if (awaited instanceof Operation) {
      // What happens elsewhere before this moment happens first: then the operation starts.
      const now = this.proc.clock + this.budget.used(this.fuel) * this.turnCost;
      if (now > this.limit) return this.pause(site, awaited);
      if (!awaited.start(this)) return false;
      task.site = site;
      return true;
    }
    if (isBody(awaited)) {
      this.unawaited.awaited(awaited);
      this.callee = awaited;
      this.signal = Signal.call;
      task.site = site;
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

  burn(site: number): boolean {
    this.refuel(site);
    return this.isTurn && this.proc.clock > this.limit && this.pause(site, null);
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

  // --- The loop.

  /** Makes the task that runs `main`: the program's module body and then its function of that name. */
  begin(main: () => unknown): void {
    this.memory.spawned();
    this.main = this.makeTask('main', main, 0);
    this.scheduler.enqueueAt(this.main, this.proc, 0);
  }

  /** Runs until frame `frame` is about to begin, or the program has ended. */
  run(frame: number): void {
    const { limits } = this.options;
    try {
      while (this.ended === null && this.turn(frame)) {
        if (this.writer.count > limits.events) throw limitPassed('events', limits, this.site);
      }
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
      const { code, message, limit } = error;
      // Between turns no line is the last one: then it is where main waits.
      const site = error.site === NO_SITE ? (this.main?.site ?? NO_SITE) : error.site;
      this.end(2, { code, message, site, thrown: null, limit });
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
    this.runtimeProc.clock = this.frameLoop.nextAt;
    for (const site of this.unawaited.drain()) this.emit(EventKind.callLost, RUNTIME_TASK, 0, site);
    this.frameLoop.begin();
  }

  /** One processor's turn: until its task has to let others go on; and while it can, with the next one. */
  private take(first: Task): void {
    let task = first;
    this.isTurn = true;
    try {
      for (let hops = 0; hops < MOST_HOPS; hops++) {
        this.site = task.site;
        this.goOn(task);
        if (!this.canHop()) break;
        this.scheduler.find(this.proc);
        task = this.proc.current!;
      }
    } finally {
      this.isTurn = false;
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
    const { limits } = this.options;
    if (task.depth >= limits.asyncDepth) throw limitPassed('async-depth', limits, this.site);
    if (this.fuel < 0) this.refuel(task.site);
    pushCall(task, this.callee!);
    if (task.depth > task.stack.room) this.memory.stacks.grow(task);
    this.callee = null;
    return true;
  }

  /** The innermost function has returned. True: the task goes on. */
  private returned(task: Task, value: unknown): boolean {
    if (task.frames !== null || task.deferred !== null) {
      return this.left(task, { failed: false, value });
    }
    this.finish(task, false, value);
    return false;
  }

  /** The innermost function has ended, one way or the other. True: the task goes on. */
  private left(task: Task, completion: Completion): boolean {
    const end = popCall(this, task, completion);
    this.site = task.site;
    if (end === null) {
      this.unawaited.awaited(task.body);
      return true;
    }
    this.finish(task, end.failed, end.value);
    return false;
  }

  /** First turn of a task: calls its function. True: it is async and has begun. */
  private start(task: Task): boolean {
    const start = task.start!;
    task.start = null;
    try {
      const result = start();
      const body = bodyOf(this, result);
      if (body === null) return this.returned(task, result);
      this.unawaited.awaited(body);
      task.body = body;
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

  private finish(task: Task, failed: boolean, value: unknown): void {
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

  /** The turn is over: when the next one comes, the task goes on, and starts `operation` first. */
  private pause(site: number, operation: Operation | null): true {
    this.charge(0);
    const task = this.current;
    task.site = site;
    task.postponed = operation;
    this.signal = Signal.leave;
    return true;
  }

  private refuel(site: number): void {
    this.site = site;
    this.charge(0);
    if (this.budget.isUsedUp(this.fuel)) throw limitPassed('fuel', this.options.limits, site);
    // A function that cannot be suspended never comes back to the loop, where this is looked at too.
    if (this.writer.count > this.options.limits.events) {
      throw limitPassed('events', this.options.limits, site);
    }
    if (this.budget.isHeartbeat) this.options.heartbeat?.(site);
    this.fuel = this.budget.refill(this.fuel);
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
