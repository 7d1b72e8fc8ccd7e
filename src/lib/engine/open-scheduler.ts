import { EventKind, type TraceWriter } from '../trace';
import type { Costs } from './costs';
import type { Policy } from './policy';
import { Proc } from './proc';
import { SLICE_NS } from './scheduler';
import { nextProcState, nextTaskState, ProcEvent, ProcState, TaskEvent } from './tables';
import type { Task } from './task';
import type { TaskScheduler } from './task-scheduler';

/**
 * One processor, and any runnable task may be next: a policy says which, also before each operation of the
 * task that runs. So a schedule can be anything that Go could do with any number of processors, as far as
 * tasks meet in operations.
 */
export class OpenScheduler implements TaskScheduler {
  readonly procs: readonly Proc[] = [new Proc(0)];
  /** In the order in which they became runnable. */
  private readonly runnable: Task[] = [];
  /** Their numbers, in step, as policies want them. */
  private readonly ids: number[] = [];
  /** Whom the policy has named already, when it took the processor from another. */
  private named: Task | null = null;

  constructor(
    private readonly policy: Policy,
    private readonly costs: Costs,
    private readonly writer: TraceWriter,
    private readonly runtimeProc: Proc,
  ) {}

  earliest(): Proc | null {
    const [proc] = this.procs;
    return proc.state === ProcState.idle ? null : proc;
  }

  lend(): void {
    // The only processor is never lent: it gives a part of its time.
  }

  giveBack(): void {
    // As it is not lent.
  }

  /** Not even one operation: the policy is asked before each. */
  horizon(): number {
    return -1;
  }

  enqueueNew(task: Task, proc: Proc): false {
    this.add(task, proc.clock);
    return false;
  }

  ready(task: Task, proc: Proc, by: number): false {
    task.status = nextTaskState(task.status, TaskEvent.ready);
    this.writer.emit(EventKind.taskReady, proc, task.id, by, 0);
    this.add(task, proc.clock);
    return false;
  }

  readyAt(task: Task, _proc: Proc, now: number): void {
    task.status = nextTaskState(task.status, TaskEvent.ready);
    this.runtimeProc.clock = now;
    this.writer.emit(EventKind.taskReady, this.runtimeProc, task.id, 0, 0);
    this.add(task, now);
  }

  enqueueAt(task: Task, _proc: Proc, now: number): void {
    this.add(task, now);
  }

  yielded(task: Task, proc: Proc, preempted: boolean, site: number): void {
    this.policy.yielded(task.id);
    this.putBack(task, proc, preempted, site);
  }

  release(proc: Proc): void {
    proc.current = null;
    proc.state = nextProcState(proc.state, ProcEvent.release);
  }

  offer(): void {
    // There is no other processor.
  }

  goesOn(proc: Proc): boolean {
    const task = proc.current!;
    const chosen = this.policy.next(task.id, this.ids);
    if (chosen === 0) return true;
    this.named = this.runnable[chosen - 1];
    this.putBack(task, proc, true, task.site);
    return false;
  }

  find(proc: Proc): boolean {
    const task = this.take();
    if (task === null) {
      proc.state = nextProcState(proc.state, ProcEvent.nothing);
      return false;
    }
    proc.state = nextProcState(proc.state, ProcEvent.found);
    proc.clock = Math.max(proc.clock, task.runnableAt) + this.costs.switch;
    proc.sliceEnd = proc.clock + SLICE_NS;
    proc.current = task;
    task.status = nextTaskState(task.status, TaskEvent.run);
    this.writer.emit(EventKind.taskRun, proc, task.id, 0, 0);
    return true;
  }

  private putBack(task: Task, proc: Proc, preempted: boolean, site: number): void {
    task.status = nextTaskState(task.status, TaskEvent.yield);
    this.writer.emit(EventKind.taskYield, proc, task.id, preempted ? 1 : 0, site);
    this.release(proc);
    this.add(task, proc.clock);
  }

  private take(): Task | null {
    const { named, runnable } = this;
    this.named = null;
    if (runnable.length === 0) return null;
    const at = named === null ? this.policy.next(null, this.ids) : runnable.indexOf(named);
    this.ids.splice(at, 1);
    return runnable.splice(at, 1)[0];
  }

  private add(task: Task, now: number): void {
    task.runnableAt = now;
    this.runnable.push(task);
    this.ids.push(task.id);
    const [proc] = this.procs;
    if (proc.state !== ProcState.idle) return;
    if (proc.clock < now) proc.clock = now;
    proc.state = nextProcState(proc.state, ProcEvent.wake);
  }
}
