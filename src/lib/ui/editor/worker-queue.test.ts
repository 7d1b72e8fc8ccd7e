import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProgramReply, ProgramRequest } from './program-protocol';
import { WorkerEnded, WorkerMissing, WorkerQueue, type QueuedWorker } from './worker-queue';

/** A worker that is loaded when the test says so, and that answers when it is asked for `answer`. */
class FakeWorker implements QueuedWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  readonly asked: ProgramRequest[] = [];
  ended = false;

  postMessage(message: unknown): void {
    this.asked.push(message as ProgramRequest);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: ProgramReply): void {
    this.onmessage?.call(this as never, { data } as MessageEvent);
  }

  ready(): void {
    this.say({ kind: 'ready' });
  }

  /** Answers the last question. */
  answer(value: unknown): void {
    this.say({ kind: 'value', id: this.asked.at(-1)!.id, value });
  }

  break(message: string): void {
    this.onerror?.call(this as never, { message } as ErrorEvent);
  }
}

let workers: FakeWorker[];
let queue: WorkerQueue;
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  queue = new WorkerQueue(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
});
afterEach(() => void vi.useRealTimers());

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** Asks, and keeps what comes of it. */
function ask(name: string, limit = 10_000, signal?: AbortSignal) {
  const outcome: { value?: unknown; error?: unknown } = {};
  queue
    .ask('suspectLine', [{ path: `/${name}`, text: '' }], { limit, ...(signal && { signal }) })
    .then(
      (value) => (outcome.value = value),
      (error: unknown) => (outcome.error = error),
    );
  return outcome;
}

const names = (worker: FakeWorker): string[] =>
  worker.asked.map(({ args }) => (args[0] as { path: string }).path);

describe('the compiler’s worker', () => {
  it('is started by the first question, and asked one at a time', async () => {
    expect(workers).toHaveLength(0);
    const [a, b] = [ask('a'), ask('b')];
    await settle();
    expect(workers).toHaveLength(1);
    const [worker] = workers;
    expect(names(worker)).toEqual([]);
    worker.ready();
    expect(names(worker)).toEqual(['/a']);
    worker.answer(1);
    await settle();
    expect(a.value).toBe(1);
    expect(names(worker)).toEqual(['/a', '/b']);
    worker.answer(2);
    await settle();
    expect(b.value).toBe(2);
  });

  it('is ended where it does not answer in time, and another one goes on with the rest', async () => {
    const [bomb, other] = [ask('bomb'), ask('other')];
    await settle();
    workers[0].ready();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(workers[0].ended).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(bomb.error).toBeInstanceOf(WorkerEnded);
    expect(workers[0].ended).toBe(true);
    expect(other).toEqual({});
    workers[1].ready();
    workers[1].answer(7);
    await settle();
    expect(other.value).toBe(7);
    expect(names(workers[1])).toEqual(['/other']);
  });

  it('is given all the time it needs to be loaded', async () => {
    const slow = ask('slow');
    await vi.advanceTimersByTimeAsync(60_000);
    workers[0].ready();
    await vi.advanceTimersByTimeAsync(9_000);
    workers[0].answer(1);
    await settle();
    expect(slow.value).toBe(1);
  });

  it('does not work for long on what nobody wants any more', async () => {
    const wish = new AbortController();
    const unwanted = ask('unwanted', 10_000, wish.signal);
    const next = ask('next');
    await settle();
    workers[0].ready();
    await vi.advanceTimersByTimeAsync(1_000);
    wish.abort();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(workers[0].ended).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(unwanted.error).toBeInstanceOf(WorkerEnded);
    workers[1].ready();
    workers[1].answer('x');
    await settle();
    expect(next.value).toBe('x');
  });

  it('is not asked at all what nobody wants any more', async () => {
    const wish = new AbortController();
    const first = ask('first');
    const unwanted = ask('unwanted', 10_000, wish.signal);
    await settle();
    wish.abort();
    workers[0].ready();
    workers[0].answer(1);
    await settle();
    expect(first.value).toBe(1);
    expect(unwanted.error).toBeInstanceOf(WorkerEnded);
    expect(names(workers[0])).toEqual(['/first']);
    expect(workers[0].ended).toBe(false);
  });

  it('is loaded anew after it could not be', async () => {
    const first = ask('first');
    await settle();
    workers[0].break('');
    await settle();
    expect(first.error).toBeInstanceOf(WorkerMissing);
    const second = ask('second');
    await settle();
    workers[1].ready();
    workers[1].answer(1);
    await settle();
    expect(second.value).toBe(1);
  });

  it('that breaks is no worker that is missing, also where it breaks between two questions', async () => {
    const first = ask('first');
    await settle();
    workers[0].ready();
    workers[0].break('out of memory');
    await settle();
    expect(first.error).toEqual(new Error('out of memory'));
    const second = ask('second');
    await settle();
    workers[1].ready();
    workers[1].answer(1);
    await settle();
    workers[1].break('late');
    const third = ask('third');
    await settle();
    workers[2].ready();
    workers[2].answer(3);
    await settle();
    expect([second.value, third.value]).toEqual([1, 3]);
  });

  it('says what went wrong on a question', async () => {
    const bad = ask('bad');
    await settle();
    workers[0].ready();
    workers[0].say({ kind: 'error', id: workers[0].asked[0].id, message: 'no such file' });
    await settle();
    expect(bad.error).toEqual(new Error('no such file'));
    expect(workers[0].ended).toBe(false);
  });
});
