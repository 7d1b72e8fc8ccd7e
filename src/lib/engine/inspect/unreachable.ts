import { TaskStatus, WAIT_REASONS, WaitCode } from '../../trace';
import { Channel } from '../channel';
import type { Task } from '../task';
import type { Timer } from '../timer-heap';
import type { Ledger, TaskRecord } from './ledger';
import { Walk } from './walk';

/** A task that nobody can ever wake: what Go's `goroutineleak` profile lists. */
export interface UnreachableTask {
  readonly task: number;
  /** The name of its function. */
  readonly entry: string;
  readonly spawnSite: number;
  /** Sites at which its functions stand, innermost first. */
  readonly stack: readonly number[];
  /** Go's wait reason. */
  readonly reason: string;
  /** Frames that had begun when it began to wait. */
  readonly since: number;
  readonly evidence: Evidence;
}

/** Why nobody can. */
interface Evidence {
  /** `never`: what it does waits for ever by itself. `unreachable`: nobody has what it waits for. */
  readonly kind: 'never' | 'unreachable';
  /** Numbers of the channels, locks and the like that it waits for, as the log has them. */
  readonly objects: readonly number[];
}

/** Where a walk begins, beside the tasks that do not wait. */
export interface Roots {
  readonly timers: readonly Timer[];
  readonly globals: readonly unknown[];
  /** Past the last variable of a thunk: the port. It leads to the whole run, and is not entered. */
  readonly end: object;
}

/**
 * The tasks that wait for what no running task, nor any that it could wake, can reach: `findGoroutineLeaks` in
 * Go's `runtime/mgc.go`. First what the tasks that do not wait can reach is marked. A task that waits for
 * something marked may be woken, so what its own stack reaches is marked too; and so on.
 */
export function findUnreachable(ledger: Ledger, roots: Roots): UnreachableTask[] {
  const waiting = new Map<object, TaskRecord[]>();
  const blocked = new Set<TaskRecord>();
  const walk = new Walk(ledger, roots.end, (object) => {
    for (const record of waiting.get(object) ?? []) reach(record);
    waiting.delete(object);
  });
  const reach = (record: TaskRecord): void => {
    if (blocked.delete(record)) markStack(record.task, walk);
  };
  const alive = ledger.alive();
  for (const record of alive) {
    const objects = isWaiting(record) ? waitsFor(record.task) : null;
    if (objects === null) continue;
    blocked.add(record);
    for (const object of objects) {
      // A nil channel wakes nobody, whoever has it.
      if (object instanceof Channel && object.isNil) continue;
      const others = waiting.get(object);
      if (others === undefined) waiting.set(object, [record]);
      else others.push(record);
    }
  }
  for (const live of ledger.modules) walk.markLive(live);
  roots.globals.forEach(walk.mark);
  roots.timers.forEach(walk.mark);
  for (const record of alive) if (!blocked.has(record)) markStack(record.task, walk);
  walk.drain();
  return [...blocked].map(described);
}

/**
 * Whether a task counts as waiting, and not as one that something outside will wake: Go's `isMaybeRunnable`
 * takes those that sleep, wait for input or at a bare semaphore for runnable.
 */
function isWaiting({ task, reason }: TaskRecord): boolean {
  if (task.status !== TaskStatus.blocked) return false;
  switch (reason) {
    case 0:
    case WaitCode.sleep:
    case WaitCode.ioWait:
    case WaitCode.semacquire:
      return false;
    case WaitCode.chanReceive:
    case WaitCode.chanSend:
    case WaitCode.chanReceiveNil:
    case WaitCode.chanSendNil:
    case WaitCode.select:
    case WaitCode.selectNoCases:
      return true;
    default:
      return task.waitingOn !== null;
  }
}

function waitsFor(task: Task): object[] {
  if (task.waitingOn !== null) return [task.waitingOn];
  const waiters = task.selecting ?? (task.waiter === null ? [] : [task.waiter]);
  return waiters.flatMap(({ channel }) => channel ?? []);
}

/** A task's own: what it waits for, what it is given or gives, and what its functions still need. */
function markStack(task: Task, { mark }: Walk): void {
  waitsFor(task).forEach(mark);
  for (const waiter of task.selecting ?? []) mark(waiter.value);
  mark(task.waiter?.value);
  mark(task.value);
  mark(task.postponed);
  mark(task.start);
  mark(task.body);
  for (let { frames } = task; frames !== null; frames = frames.parent) {
    mark(frames.body);
    mark(frames.completion?.value);
  }
  for (let { deferred } = task; deferred !== null; deferred = deferred.next) mark(deferred.call);
}

function described({ task, entry, spawnSite, reason, since }: TaskRecord): UnreachableTask {
  const stack = [task.site];
  for (let { frames } = task; frames !== null; frames = frames.parent) stack.push(frames.site);
  const objects = waitsFor(task).flatMap((object) => {
    const { id } = object as { id?: unknown };
    return typeof id === 'number' && id > 0 ? [id] : [];
  });
  const kind = objects.length === 0 ? 'never' : 'unreachable';
  const evidence = { kind, objects } as const;
  return { task: task.id, entry, spawnSite, stack, reason: WAIT_REASONS[reason], since, evidence };
}
