// Peers from npm, at the jobs of `switches.ts`; loaded only where they are measured.
import { Effect, Fiber, Queue } from 'effect';
import { createQueue, run, sleep, spawn, type Operation, type Task } from 'effection';

/** Two fibers hand values to each other. */
export const effectMessages = (count: number): PromiseLike<unknown> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const ping = yield* Queue.bounded<number>(1);
      const pong = yield* Queue.bounded<number>(1);
      const answer = yield* Effect.forkChild(
        Effect.gen(function* () {
          for (let i = 0; i < count; i += 2) {
            yield* Queue.take(ping);
            yield* Queue.offer(pong, i);
          }
        }),
      );
      for (let i = 0; i < count; i += 2) {
        yield* Queue.offer(ping, i);
        yield* Queue.take(pong);
      }
      yield* Fiber.join(answer);
    }),
  );

export const effectSpawns = (count: number): PromiseLike<unknown> =>
  Effect.runPromise(
    Effect.gen(function* () {
      for (let i = 0; i < count; i += 100) {
        for (let n = 0; n < 100; n++) yield* Effect.forkChild(Effect.void);
        yield* Effect.yieldNow;
      }
    }),
  );

export const effectionMessages = (count: number): PromiseLike<unknown> =>
  run(function* (): Operation<void> {
    const ping = createQueue<number, never>();
    const pong = createQueue<number, never>();
    const answer = yield* spawn(function* () {
      for (let i = 0; i < count; i += 2) {
        yield* ping.next();
        pong.add(i);
      }
    });
    for (let i = 0; i < count; i += 2) {
      ping.add(i);
      yield* pong.next();
    }
    yield* answer;
  });

export const effectionSpawns = (count: number): PromiseLike<unknown> =>
  run(function* (): Operation<void> {
    for (let i = 0; i < count; i += 100) {
      const tasks: Task<void>[] = [];
      for (let n = 0; n < 100; n++) {
        const task = yield* spawn(function* (): Operation<void> {
          yield* [];
        });
        tasks.push(task);
      }
      yield* sleep(0);
    }
  });
