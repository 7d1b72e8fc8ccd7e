import type { ProgramReply, ProgramRequest, ProgramService } from './program-protocol';

/** The worker was ended before it answered: it took too long, or the answer was no longer wanted. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
}

/** The worker's script could not be loaded, or the browser refuses workers. */
export class WorkerMissing extends Error {
  override readonly name = 'WorkerMissing';
}

/** What the queue uses of a worker. */
export type QueuedWorker = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

/** How long, and how badly, an answer is wanted. */
export interface Patience {
  /** ms that the worker may work on it; that it must be loaded, and others come before, does not count. */
  readonly limit: number;
  /** Aborted when nobody wants it any more. */
  readonly signal?: AbortSignal;
}

/** ms that a worker may work on what nobody wants any more: to load it anew takes long too. */
const UNWANTED_MS = 5_000;

interface Question {
  readonly method: keyof ProgramService;
  readonly args: readonly unknown[];
  readonly patience: Patience;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Asks one worker, one question at a time, so that only who asked what never ends has to do without an answer:
 * then the worker is ended, and another one takes the questions that are left.
 */
export class WorkerQueue {
  readonly #open: () => QueuedWorker;
  readonly #waiting: Question[] = [];
  #life: Life | null = null;
  #isBusy = false;

  constructor(open: () => QueuedWorker) {
    this.#open = open;
  }

  ask<Method extends keyof ProgramService>(
    method: Method,
    args: Parameters<ProgramService[Method]>,
    patience: Patience,
  ): Promise<ReturnType<ProgramService[Method]>> {
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ method, args, patience, resolve, reject });
      if (!this.#isBusy) void this.#work();
    }) as Promise<ReturnType<ProgramService[Method]>>;
  }

  /**
   * Starts the worker, if it is not there, and waits until it listens.
   * @throws WorkerMissing where it cannot be had
   */
  async start(): Promise<void> {
    await this.#living().ready;
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { resolve, reject, patience } = next;
      if (patience.signal?.aborted === true) {
        reject(new WorkerEnded('nobody waits for it'));
        continue;
      }
      try {
        resolve(await this.#living().answer(next));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#isBusy = false;
  }

  /** The worker, or another one where it has ended. */
  #living(): Life {
    if (this.#life === null || this.#life.isOver) this.#life = new Life(this.#open());
    return this.#life;
  }
}

/** One worker, from its start to its end. */
class Life {
  isOver = false;
  /** Settles once: the worker listens, or ended before it did. */
  readonly ready: Promise<void>;
  readonly #worker: QueuedWorker;
  #isReady = false;
  #lastId = 0;
  /** What becomes of the question at work. */
  #hear: (reply: ProgramReply) => void = () => {};
  #fail: (reason: Error) => void = () => {};
  readonly #neverReady: (reason: Error) => void;

  constructor(worker: QueuedWorker) {
    this.#worker = worker;
    const { promise, resolve, reject } = settledLater();
    this.ready = promise;
    this.#neverReady = reject;
    worker.onmessage = ({ data }: MessageEvent<ProgramReply>) => {
      if (data.kind === 'ready') {
        this.#isReady = true;
        resolve();
      }
      this.#hear(data);
    };
    worker.onerror = ({ message }) => {
      const text = message || 'the compiler could not be loaded';
      this.#end(this.#isReady ? new Error(text) : new WorkerMissing(text));
    };
  }

  answer({ method, args, patience }: Question): Promise<unknown> {
    const id = ++this.#lastId;
    const { signal, limit } = patience;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let begunAt = 0;
    const endAfter = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#end(new WorkerEnded(`no answer within ${limit} ms`)), ms);
    };
    const hurry = (): void => {
      if (timer === undefined) return;
      const passed = performance.now() - begunAt;
      endAfter(Math.max(Math.min(limit, UNWANTED_MS) - passed, 0));
    };
    const begin = (): void => {
      this.#worker.postMessage({ id, method, args } satisfies ProgramRequest);
      begunAt = performance.now();
      endAfter(limit);
      if (signal?.aborted === true) hurry();
    };
    signal?.addEventListener('abort', hurry, { once: true });
    return new Promise<unknown>((resolve, reject) => {
      this.#fail = reject;
      this.#hear = (reply) => {
        if (reply.kind === 'ready') begin();
        else if (reply.id !== id) return;
        else if (reply.kind === 'value') resolve(reply.value);
        else reject(new Error(reply.message));
      };
      if (this.#isReady) begin();
    }).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', hurry);
    });
  }

  #end(reason: Error): void {
    this.isOver = true;
    this.#worker.terminate();
    this.#neverReady(reason);
    this.#fail(reason);
  }
}

/** A promise, and what settles it. Nobody need listen. */
function settledLater(): {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
} {
  let resolve!: () => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
