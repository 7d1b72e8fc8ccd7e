import { EventKind, type TraceWriter } from '../trace';
import type { Costs } from './costs';
import type { Policy } from './policy';
import { Proc } from './proc';
import { TaskQueue } from './run-queue';
import { nextProcState, nextTaskState, ProcEvent, ProcState, TaskEvent } from './tables';
import type { Task } from './task';
import type { TaskScheduler } from './task-scheduler';

/** CPU time after which a task is preempted: `forcePreemptNS` in Go's `proc.go`. */
export const SLICE_NS = 10_000_000;

/** Every so many tasks a processor takes one from the global queue first, so that none starves there. */
const GLOBAL_EVERY = 61;

/** The most a processor takes from the global queue at once: half a ring. */
const GLOBAL_BATCH = 128;

/** A thief takes a `runnext` only if it is still there after this time, in ns: `runqgrab` in Go's `proc.go`. */
const RUNNEXT_GRACE = 3_000;

/**
 * How far, in ns, a processor's clock may run ahead of another busy one's before the other has its turn.
 * Real processors run at once; ours take turns, and this is how finely.
 */
const INTERLEAVE_NS = 1_000;

/**
 * Run queues, stealing and wake-ups as in Go's `proc.go`.
 *
 * Invariants: a runnable task is in exactly one queue, or about to be put there; a running task is
 * `current` of exactly one processor; a processor is `idle` exactly if it has nothing and nobody has woken it.
 */
export class GoScheduler implements TaskScheduler {
  readonly procs: readonly Proc[];
  private readonly global = new TaskQueue();
  /** Processors that spin: while one does, no other is woken. */
  private spinning = 0;
  /** Processors that are idle: mostly there is nobody to wake. */
  private idle: number;
  /** The processor that had the last turn. */
  private lastTurn = -1;

  constructor(
    count: number,
    private readonly policy: Policy,
    private readonly costs: Costs,
    private readonly writer: TraceWriter,
    private readonly runtimeProc: Proc,
  ) {
    this.procs = Array.from({ length: count }, (_, id) => new Proc(id));
    this.idle = count;
  }

  /** At equal clocks they take turns, or one that never moves its clock would keep all others from running. */
  earliest(): Proc | null {
    const { procs } = this;
    const count = procs.length;
    let found: Proc | null = null;
    let at = this.lastTurn;
    for (let i = 0; i < count; i++) {
      if (++at >= count) at = 0;
      const proc = procs[at];
      if (proc.state !== ProcState.idle && (found === null || proc.clock < found.clock)) {
        found = proc;
      }
    }
    if (found !== null) this.lastTurn = found.id;
    return found;
  }

  horizon(proc: Proc): number {
    let horizon = Infinity;
    for (const other of this.procs) {
      if (other !== proc && other.state !== ProcState.idle && other.clock < horizon)
        horizon = other.clock;
    }
    return horizon + INTERLEAVE_NS;
  }

  /** Into the seat beside the processor that made it. */
  enqueueNew(task: Task, proc: Proc): boolean {
    task.runnableAt = proc.clock;
    proc.queue.putNext(task, this.global);
    return this.wakeOne(proc.clock);
  }

  ready(task: Task, proc: Proc, by: number): boolean {
    task.status = nextTaskState(task.status, TaskEvent.ready);
    task.runnableAt = proc.clock;
    this.writer.emit(EventKind.taskReady, proc, task.id, by, 0);
    proc.queue.putNext(task, this.global);
    return this.wakeOne(proc.clock);
  }

  readyAt(task: Task, proc: Proc, now: number): void {
    task.status = nextTaskState(task.status, TaskEvent.ready);
    this.runtimeProc.clock = now;
    this.writer.emit(EventKind.taskReady, this.runtimeProc, task.id, 0, 0);
    this.enqueueAt(task, proc, now);
  }

  enqueueAt(task: Task, proc: Proc, now: number): void {
    task.runnableAt = now;
    if (proc.lent) this.global.push(task);
    else proc.queue.putNext(task, this.global);
    if (proc.state === ProcState.idle && !proc.lent) this.wake(proc, now);
    else this.wakeOne(now);
  }

  /** To the tail of the global queue. */
  yielded(task: Task, proc: Proc, preempted: boolean, site: number): void {
    task.status = nextTaskState(task.status, TaskEvent.yield);
    this.writer.emit(EventKind.taskYield, proc, task.id, preempted ? 1 : 0, site);
    task.runnableAt = proc.clock;
    this.global.push(task);
    this.release(proc);
  }

  release(proc: Proc): void {
    proc.current = null;
    proc.state = nextProcState(proc.state, ProcEvent.release);
  }

  offer(proc: Proc): void {
    if (!proc.queue.isEmpty) this.wakeOne(proc.clock);
  }

  /** Into the global queue goes what it had: `gcBgMarkWorker` in Go's `mgc.go`. */
  lend(proc: Proc): void {
    proc.lent = true;
    const { queue } = proc;
    if (queue.next !== null) this.global.push(queue.next);
    queue.next = null;
    for (let task = queue.shiftRing(); task !== null; task = queue.shiftRing())
      this.global.push(task);
    if (proc.state === ProcState.idle) return;
    this.setSpinning(proc, false);
    this.rest(proc);
    this.wakeOne(proc.clock);
  }

  giveBack(proc: Proc): void {
    proc.lent = false;
    if (this.global.length > 0) this.wakeOne(proc.clock);
  }

  /** A time slice is the only bound. */
  goesOn(): true {
    return true;
  }

  find(proc: Proc): boolean {
    const seated = proc.queue.next;
    const task = this.take(proc);
    // It looks again when its clock has come to the end of the wait.
    if (task === null && proc.watched !== null) return false;
    const spun = proc.spinning;
    this.setSpinning(proc, false);
    if (task === null) {
      this.rest(proc);
      proc.sliceEnd = 0;
      return false;
    }
    proc.state = nextProcState(proc.state, ProcEvent.found);
    proc.clock = Math.max(proc.clock, task.runnableAt) + this.costs.switch;
    // Who comes from `runnext` goes on with the slice of whoever put it there, or two tasks that wake each
    // other would keep all others from running.
    if (task !== seated || proc.sliceEnd === 0) {
      proc.sliceEnd = proc.clock + SLICE_NS;
      proc.tick++;
    }
    proc.current = task;
    task.status = nextTaskState(task.status, TaskEvent.run);
    this.writer.emit(EventKind.taskRun, proc, task.id, 0, 0);
    // Who has looked for work and found some brings the next one in: there may be more.
    if (spun) this.wakeOne(proc.clock);
    return true;
  }

  private take(proc: Proc): Task | null {
    if (proc.tick % GLOBAL_EVERY === GLOBAL_EVERY - 1) {
      const task = this.global.shift();
      if (task !== null) return task;
    }
    const { queue } = proc;
    if (queue.next !== null) {
      const task = queue.next;
      queue.next = null;
      return task;
    }
    return queue.shiftRing() ?? this.takeGlobal(proc) ?? this.steal(proc);
  }

  /** One task from the global queue, and this processor's share of the rest into its ring. */
  private takeGlobal(proc: Proc): Task | null {
    const share = Math.min(Math.floor(this.global.length / this.procs.length) + 1, GLOBAL_BATCH);
    const task = this.global.shift();
    proc.queue.putFrom(this.global, share - 1);
    return task;
  }

  /** Half of another processor's ring; failing that, somebody's `runnext`. */
  private steal(thief: Proc): Task | null {
    const count = this.procs.length;
    if (count === 1) return null;
    this.setSpinning(thief, true);
    const first = this.policy.choose(count);
    for (let i = 0; i < count; i++) {
      const { queue } = this.procs[(first + i) % count];
      const half = queue.ringLength - (queue.ringLength >> 1);
      if (queue === thief.queue || half === 0) continue;
      for (let n = 1; n < half; n++) thief.queue.put(queue.shiftRing()!, this.global);
      return queue.shiftRing();
    }
    return this.stealNext(thief, first);
  }

  /** Who is seated in another's `runnext` mostly runs at once: the thief waits, and takes it if it still sits. */
  private stealNext(thief: Proc, first: number): Task | null {
    const { watched } = thief;
    thief.watched = null;
    for (let i = 0; i < this.procs.length; i++) {
      const { queue } = this.procs[(first + i) % this.procs.length];
      if (queue === thief.queue || queue.next === null) continue;
      if (queue.next === watched) {
        queue.next = null;
        return watched;
      }
      thief.watched ??= queue.next;
    }
    // Where nothing costs time, nor does waiting.
    if (thief.watched !== null) thief.clock += Math.min(RUNNEXT_GRACE, this.costs.wake);
    return null;
  }

  /** Wakes an idle processor to look for work, unless one is looking already: Go's `wakep`. */
  private wakeOne(now: number): boolean {
    if (this.spinning > 0 || this.idle === 0) return false;
    for (const proc of this.procs) {
      if (proc.state === ProcState.idle && !proc.lent) {
        this.wake(proc, now + this.costs.wake);
        return true;
      }
    }
    return false;
  }

  private wake(proc: Proc, at: number): void {
    if (proc.clock < at) proc.clock = at;
    proc.state = nextProcState(proc.state, ProcEvent.wake);
    this.idle--;
    this.setSpinning(proc, true);
  }

  private rest(proc: Proc): void {
    proc.state = nextProcState(proc.state, ProcEvent.nothing);
    this.idle++;
  }

  private setSpinning(proc: Proc, spinning: boolean): void {
    if (proc.spinning === spinning) return;
    proc.spinning = spinning;
    this.spinning += spinning ? 1 : -1;
  }
}
