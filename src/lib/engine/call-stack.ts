import { RunStopped } from './errors';
import { Frame, type Completion, type Task } from './task';
import type { Body } from './body';
import { bodyOf } from './body-of';
import type { Runtime } from './runtime';

/** The task goes on in `callee`; the function that called it waits at the task's site. */
export function pushCall(task: Task, callee: Body): void {
  task.frames = new Frame(task.body, task.site, task.frames, null);
  task.depth++;
  task.body = callee;
}

/**
 * The task's innermost function has ended: runs its deferred calls, then goes on in the caller. Null: the
 * task goes on, in `task.body`. Otherwise the task has ended, and this is how.
 */
export function popCall(runtime: Runtime, task: Task, ended: Completion): Completion | null {
  let completion = ended;
  for (;;) {
    const { deferred } = task;
    if (deferred !== null && deferred.depth === task.depth) {
      task.deferred = deferred.next;
      const outcome = callDeferred(runtime, task, deferred.call, completion);
      if (outcome === null) return null;
      completion = outcome;
      continue;
    }
    const frame = task.frames;
    if (frame === null) return completion;
    task.frames = frame.parent;
    task.depth--;
    task.site = frame.site;
    if (frame.completion === null) {
      task.body = frame.body;
      task.failed = completion.failed;
      task.value = completion.value;
      return null;
    }
    // A deferred call has ended. If it panicked, that panic replaces what the function ended with.
    if (!completion.failed) completion = frame.completion;
  }
}

/** Starts a deferred call, on top of a frame that keeps how its function ended. Null: it is async and goes on. */
function callDeferred(
  runtime: Runtime,
  task: Task,
  call: () => unknown,
  ended: Completion,
): Completion | null {
  task.frames = new Frame(null, task.site, task.frames, ended);
  task.depth++;
  task.body = null;
  try {
    const body = bodyOf(runtime, call());
    if (body === null) return { failed: false, value: undefined };
    task.body = body;
    return null;
  } catch (error) {
    if (error instanceof RunStopped) throw error;
    return { failed: true, value: error };
  }
}
