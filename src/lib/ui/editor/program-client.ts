import ProgramWorker from './program.worker?worker';
import { WorkerQueue } from './worker-queue';

export { WorkerEnded, WorkerMissing } from './worker-queue';

/** The page's one compiler worker. It is started by the first question. */
export const programWorker = new WorkerQueue(() => new ProgramWorker());
