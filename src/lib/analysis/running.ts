import { EventKind, MAX_PROCS } from '../trace';

/**
 * Who runs on each processor, as a log is read: some events do not say which task did them, but each says on
 * which processor it happened. What timers do is done by no task.
 */
export class RunningTasks {
  private readonly byProc = new Uint32Array(MAX_PROCS + 1);

  /** The task on a processor, or 0. */
  on(proc: number): number {
    return this.byProc[proc];
  }

  /** Takes note of an event; to be called for each, before `on` is asked about those that follow. */
  read(kind: number, proc: number, subject: number): void {
    switch (kind) {
      case EventKind.taskRun:
        this.byProc[proc] = subject;
        break;
      case EventKind.taskBlock:
      case EventKind.taskYield:
      case EventKind.taskDone:
      case EventKind.taskPanic:
        if (this.byProc[proc] === subject) this.byProc[proc] = 0;
        break;
    }
  }
}
