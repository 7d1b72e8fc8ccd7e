import { GoPanic } from './errors';
import type { Task } from './task';

/** Runs `call` when the async function that the task is in returns, also by a panic; last in, first out. */
export function defer(task: Task, call: () => unknown): void {
  task.deferred = { depth: task.depth, call, next: task.deferred };
}

/**
 * Stops a panic, and returns its value; null where there is none. As in Go it works only in a deferred
 * function itself, not in what that calls.
 */
export function recover(task: Task): unknown {
  const completion = task.frames?.completion ?? null;
  if (!completion?.failed) return null;
  const thrown = completion.value;
  completion.failed = false;
  completion.value = undefined;
  return thrown instanceof GoPanic ? thrown.value : thrown;
}
