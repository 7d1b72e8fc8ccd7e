import ProgramWorker from './program.worker?worker';
import { WorkerMissing, WorkerQueue } from './worker-queue';

export { WorkerEnded, WorkerMissing } from './worker-queue';

/** The page's one compiler worker. It is started by the first question. */
export const programWorker = new WorkerQueue(() => {
  try {
    return new ProgramWorker();
  } catch (error) {
    // A browser may refuse workers at once, or by an error event later.
    throw new WorkerMissing(String(error));
  }
});
