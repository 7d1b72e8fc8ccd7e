import { spawnSync } from 'node:child_process';
import { Effect, Fiber, Queue } from 'effect';
import { createQueue, run, sleep, spawn, type Operation, type Task } from 'effection';
import type { Contestant, Measured } from './measure';

/** Peers are measured on fewer turns: some need a hundred times as long. */
const SHARE = 20;

function share(name: string, run: (count: number) => PromiseLike<unknown>): Contestant {
  return {
    name,
    share: SHARE,
    run: async (count) => {
      await run(count / SHARE);
    },
  };
}

/** Two fibers hand values to each other. */
export const effectMessages = share('effect', (count) =>
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
  ),
);

export const effectSpawns = share('effect', (count) =>
  Effect.runPromise(
    Effect.gen(function* () {
      for (let i = 0; i < count; i += 100) {
        for (let n = 0; n < 100; n++) yield* Effect.forkChild(Effect.void);
        yield* Effect.yieldNow;
      }
    }),
  ),
);

export const effectionMessages = share('effection', (count) =>
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
  }),
);

export const effectionSpawns = share('effection', (count) =>
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
  }),
);

/** What `bench/peers/go` prints: ns for one. */
export type GoFigures = Readonly<Record<`${'message' | 'spawn' | 'frame'}${1 | 2}`, number>>;

/** Real Go, measured in this run too; null where there is none. */
export function measureGo(): GoFigures | null {
  const { status, stdout } = spawnSync('go', ['run', '.'], {
    cwd: 'bench/peers/go',
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as GoFigures) : null;
}

/** Go's figures as rows of a table. */
export function goRows(go: GoFigures | null, what: 'message' | 'spawn' | 'frame'): Measured[] {
  if (go === null) return [];
  return [
    { name: 'real Go, 1 processor', ns: go[`${what}1`] },
    { name: 'real Go, 2 processors', ns: go[`${what}2`] },
  ];
}
