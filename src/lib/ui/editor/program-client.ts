import ProgramWorker from './program.worker?worker';
import type { ProgramReply, ProgramRequest, ProgramService } from './program-protocol';

/** The worker was ended before it answered. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
}

/** The worker's script could not be loaded, or the browser refuses workers. */
export class WorkerMissing extends Error {
  override readonly name = 'WorkerMissing';
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** One life of the worker. */
class Life {
  readonly ready: Promise<void>;
  readonly #worker = startWorker();
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;

  constructor(onend: () => void) {
    this.ready = new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<ProgramReply>) => {
        if (data.kind === 'ready') resolve();
        else this.#settle(data);
      };
      this.#worker.onerror = ({ message }) => {
        const error = new WorkerMissing(message || 'the compiler could not be loaded');
        reject(error);
        this.end(error);
        onend();
      };
    });
  }

  ask(method: keyof ProgramService, args: readonly unknown[]): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, args } satisfies ProgramRequest);
    });
  }

  end(reason: Error): void {
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }

  #settle(reply: Exclude<ProgramReply, { kind: 'ready' }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'value') pending?.resolve(reply.value);
    else pending?.reject(new Error(reply.message));
  }
}

function startWorker(): Worker {
  try {
    return new ProgramWorker();
  } catch (error) {
    // A browser may refuse workers at once, or by an error event later.
    throw new WorkerMissing(String(error));
  }
}

let life: Life | null = null;

/**
 * Starts the page's one worker, if it is not there, and waits until it listens.
 * @throws WorkerMissing where it cannot be had
 */
export async function startCompiler(): Promise<void> {
  await current().ready;
}

function current(): Life {
  return (life ??= new Life(() => (life = null)));
}

/**
 * Asks the page's one worker, starting it if need be. Where `limit` (in milliseconds) is given, a worker that
 * does not answer in time is ended, and the next question starts a new one; loading does not count.
 */
export async function askWorker<Method extends keyof ProgramService>(
  method: Method,
  args: Parameters<ProgramService[Method]>,
  limit?: number,
): Promise<ReturnType<ProgramService[Method]>> {
  const asked = current();
  await asked.ready;
  const timer =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          asked.end(new WorkerEnded(`no answer within ${limit} ms`));
          if (life === asked) life = null;
        }, limit);
  try {
    return (await asked.ask(method, args)) as ReturnType<ProgramService[Method]>;
  } finally {
    clearTimeout(timer);
  }
}
