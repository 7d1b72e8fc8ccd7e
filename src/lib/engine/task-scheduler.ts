import type { Proc } from './proc';
import type { Task } from './task';

/** Who runs where, and in which order: what the kernel asks of a scheduler. */
export interface TaskScheduler {
  readonly procs: readonly Proc[];
  /** The busy processor whose clock is furthest behind; null if all are idle. */
  earliest(): Proc | null;
  /** How far `proc` may run before somebody else has a say, in ns. */
  horizon(proc: Proc): number;
  /** A new task, made by what runs on `proc`. Says whether another processor was woken for it. */
  enqueueNew(task: Task, proc: Proc): boolean;
  /** A waiting task can go on: woken by `by`, which runs on `proc`. Says whether a processor was woken for it. */
  ready(task: Task, proc: Proc, by: number): boolean;
  /** A timer or the frame clock wakes a task, at `now`; `proc` is the one to which the timer belongs. */
  readyAt(task: Task, proc: Proc, now: number): void;
  /** Puts a runnable task beside `proc` at `now`, when nothing that runs there does it. */
  enqueueAt(task: Task, proc: Proc, now: number): void;
  /** A running task goes behind the others: preempted, or it asked. */
  yielded(task: Task, proc: Proc, preempted: boolean, site: number): void;
  /** `proc` has nothing to execute any more and looks for something. */
  release(proc: Proc): void;
  /** A processor that stays busy for long leaves its queue to others. */
  offer(proc: Proc): void;
  /** Whether the task that `proc` runs goes on; if not, it has been put back. */
  goesOn(proc: Proc): boolean;
  /** An idle or searching processor is the collector's: its tasks go to the others. */
  lend(proc: Proc): void;
  /** It takes tasks again. */
  giveBack(proc: Proc): void;
  /** Gives a searching processor its next task, or lets it go idle. Says whether it found one. */
  find(proc: Proc): boolean;
}
