import type { EventKind, TraceWriter, WaitCode } from '../trace';
import type { Costs } from './costs';
import type { RunStopped } from './errors';
import type { WorldOptions } from './options';
import type { Policy } from './policy';
import type { Proc } from './proc';
import type { Postponed, Task } from './task';
import type { Timer, TimerHeap } from './timer-heap';

/** The frame clock, as programs and operations see it. */
export interface FrameSource {
  /** The frame that has begun last; -1 before the first. */
  readonly number: number;
  /** The operation that waits for the next one. */
  readonly next: object;
  /** The current task waits for the next frame. */
  wait(): true;
}

/** The simulated heap. What is allocated counts until the next collection; what is held stays. */
export interface Heap {
  /** Takes so many bytes. A collection may begin. */
  allocate(bytes: number): void;
  /** So many of the bytes taken are alive from now on. */
  hold(bytes: number): void;
  /** So many of those that were held are garbage from now on. */
  drop(bytes: number): void;
  /** A collection; the task waits for its end, or to try it `again`. False: it has ended already. */
  collect(task: Task, again: Postponed): boolean;
  figures(): HeapFigures;
}

/** Go's `runtime.MemStats`, the part of it that is simulated. Bytes and ns. */
export interface HeapFigures {
  readonly heapAlloc: number;
  readonly nextGC: number;
  readonly stackInuse: number;
  readonly numGC: number;
  readonly pauseTotal: number;
}

/** What operations, channels, timers and contexts ask of the kernel. */
export interface Runtime {
  readonly options: WorldOptions;
  readonly writer: TraceWriter;
  readonly timers: TimerHeap;
  readonly policy: Policy;
  readonly frameLoop: FrameSource;
  readonly memory: Heap;
  /** What Go's runtime takes, in ns of simulated CPU time. */
  readonly costs: Costs;
  /** The track of what happens on no processor: timers, frames, the collector. */
  readonly runtimeProc: Proc;
  /** The processor whose turn it is; between turns the one that had the last. */
  readonly proc: Proc;
  /** The task that runs now. */
  readonly current: Task;
  /** Its number; the runtime's between turns. */
  readonly currentId: number;
  /** Virtual time on the processor whose turn it is, in ns. */
  readonly now: number;
  /** The site of the call that is being made. */
  readonly site: number;
  /** Result of the operation that has just been completed at once. */
  value: unknown;
  /** Takes that result. */
  got(): unknown;

  /** A number for a channel, context or owner of this run, from 1. */
  objectId(): number;
  /** States a fact, at the current time. */
  emit(kind: EventKind, subject: number, a: number, b: number): void;
  /** Uses `ns` of CPU time, and what the loop turns and calls since the last charge took. */
  charge(ns: number): void;
  /** Uses CPU time on behalf of `work`: others may take this processor's queue meanwhile. */
  spend(ns: number): true;
  /** The current task waits, for a reason, on an object: what `Operation.start` returns. */
  park(reason: WaitCode, object: number): true;
  /** The current task goes to the end of the global queue. */
  yieldNow(): true;
  /** The current task gives way before its next operation. */
  yieldSoon(): void;
  /** Lets a waiting task go on, with the result that is in it already. */
  ready(task: Task): void;
  /** The same from a timer or the frame clock: at `now`, beside processor `proc`. */
  readyAt(task: Task, proc: number, now: number): void;
  /**
   * A function's name; a panic that names `what` where it is none. To ask a function itself takes as long as
   * everything else that a spawn does.
   */
  nameOf(fn: unknown, what: string): string;
  /** Starts a task that calls `start`. Throws `RunStopped` where there are too many. */
  spawn(name: string, start: () => unknown, owner: number): Task;
  /** Arms a timer on the current processor. Throws `RunStopped` where there are too many. */
  arm(timer: Timer, when: number): void;
  /** Runs what a timer does: at `now`, on processor `proc`, on behalf of no task; as if called at `site`. */
  asRuntime(proc: number, now: number, action: () => void, site?: number): void;
  /**
   * Says what is awaited, for operations that are made of others; see `ProgramPort`. `held` is what the
   * operation will need afterwards, for whoever inspects.
   */
  at(awaited: unknown, site: number, held?: object): boolean;
  /** States what a function or another object of the engine's own refers to, for whoever inspects; gives it back. */
  holds<T extends object>(holder: T, first: unknown, second?: unknown): T;
  /** Makes the error of a fault that Go cannot recover from; throw it. */
  fatal(text: string): RunStopped;
  /** Tasks alive now, as `runtime.NumGoroutine` counts them. */
  readonly taskCount: number;
  /** A line of the program's log. Throws `RunStopped` where there are too many. */
  log(text: string): void;
  /** Makes the error with which a run ends; throw it. */
  stop(code: RunStopped['code'], message: string): RunStopped;
}
