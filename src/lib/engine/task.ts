import { TaskStatus } from '../trace';
import type { Body } from './body';
import { FRESH_STACK, type Stack } from './memory/stack';

/** How a function ended while its deferred calls still run. */
export interface Completion {
  failed: boolean;
  value: unknown;
}

/** A caller on a task's stack, suspended at `site` until its callee returns. */
export class Frame {
  constructor(
    /** Null where the caller has ended and its deferred calls are running. */
    readonly body: Body | null,
    readonly site: number,
    readonly parent: Frame | null,
    readonly completion: Completion | null,
  ) {}
}

/** An operation, as a task keeps it: what starts it knows more. */
export interface Postponed {
  start(runtime: never): boolean;
}

/** A deferred call: runs when the function at `depth` returns. */
export interface Deferred {
  readonly depth: number;
  readonly call: () => unknown;
  readonly next: Deferred | null;
}

/** What a receiver gets, by what it asked for. */
export const Shape = {
  /** `recv`: the value. */
  value: 0,
  /** `recvOk`: `[value, ok]`. */
  pair: 1,
  /** `for await`: `{ value, done }`. */
  iteration: 2,
  /** `select`: `{ case, value }`. */
  selected: 3,
} as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

/** Whatever keeps a list of waiters. */
export interface WaitingPlace {
  /** Removes a waiter from the list that it is in. */
  forget(waiter: Waiter): void;
}

/** A task in the waiting list of one channel: Go's `sudog`. */
export class Waiter {
  next: Waiter | null = null;
  previous: Waiter | null = null;
  /** The channel in whose list it is, or null. */
  channel: WaitingPlace | null = null;
  /** What a sender brings. */
  value: unknown = undefined;
  shape: Shape = Shape.value;
  /** In which of the channel's two lists it is. */
  sends = false;
  /** Name of the `select` case. */
  caseName = '';

  constructor(readonly task: Task) {}
}

/**
 * A unit of concurrent work: Go's `g`. Kept small, as there may be a million, and in front what every turn
 * looks at: where many run, each has to come from memory.
 */
export class Task {
  status: TaskStatus = TaskStatus.runnable;
  /** The innermost function; null before the first run. */
  body: Body | null = null;
  /** With what it goes on: a result, or an error to throw. */
  value: unknown = undefined;
  failed = false;
  /** Where it is suspended. */
  site = 0;
  /** When it became runnable, in ns: no processor can take it earlier. */
  runnableAt = 0;
  /** CPU time in ns that `work` still has to use up. */
  workLeft = 0;
  /** An operation that it starts when its processor's turn comes. */
  postponed: Postponed | null = null;
  stack: Stack = FRESH_STACK;
  depth = 0;
  /** The callers, innermost first. */
  frames: Frame | null = null;
  deferred: Deferred | null = null;
  /** The lock, counter or condition that it waits at; null while it waits for a channel, or for none. */
  waitingOn: object | null = null;
  /** Reused for every wait on a single channel; made at the first. */
  waiter: Waiter | null = null;
  /** Its places in several channels' lists while a `select` waits. */
  selecting: Waiter[] | null = null;

  constructor(
    readonly id: number,
    /** What to call at the first run; null afterwards, so that nothing is kept alive by it. */
    public start: (() => unknown) | null,
  ) {}
}
