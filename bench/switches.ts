import type * as peers from './peers';
import { steady, type Contestant, type Table } from './contestant';
import { goContestants } from './go';
import manyPairs from './programs/many-pairs.ts?program';
import manySpawns from './programs/many-spawns.ts?program';
import pingPong from './programs/ping-pong.ts?program';
import spawnEnd from './programs/spawn-end.ts?program';
import type { CompiledProgram } from '../src/lib/compiler';
import { EventKind } from '../src/lib/trace';
import { inOneRun } from './world';

/** Messages or tasks in one run of JavaScript's own means, */
const COUNT = 300_000;

/** and of a peer: fewer, as some need a hundred times as long. */
const PEER_COUNT = 15_000;

/** Frames of an endless program in one run: some 300,000 messages or tasks too. */
const FRAMES = 3;

const leaklab = (
  name: string,
  program: CompiledProgram,
  kind: EventKind,
  procs = 1,
): Contestant => ({
  name: `leaklab, ${name}`,
  measure: () => inOneRun(program, procs, FRAMES, kind),
});

const here = (name: string, run: (count: number) => unknown): Contestant => ({
  name,
  measure: () => steady(COUNT, () => run(COUNT)),
});

type Peers = typeof peers;

const peer = (name: string, job: keyof Peers): Contestant => ({
  name,
  async measure() {
    const run = (await import('./peers'))[job];
    return steady(PEER_COUNT, () => run(PEER_COUNT));
  },
});

/** The floor: resuming a generator, twice for each message. */
function resumeTwice(count: number): void {
  const loop = function* (): Generator<undefined, void, number> {
    for (;;) yield;
  };
  const [a, b] = [loop(), loop()];
  for (let i = 0; i < count; i++) {
    a.next(i);
    b.next(i);
  }
}

/** An unbuffered channel of promises, as one would write it by hand. */
class PromiseChannel {
  private receivers: ((value: number) => void)[] = [];
  private senders: { value: number; taken: () => void }[] = [];

  send(value: number): Promise<void> | undefined {
    const receiver = this.receivers.shift();
    if (receiver === undefined) {
      return new Promise((taken) => this.senders.push({ value, taken }));
    }
    receiver(value);
    return undefined;
  }

  recv(): Promise<number> | number {
    const sender = this.senders.shift();
    if (sender === undefined) return new Promise((resolve) => this.receivers.push(resolve));
    sender.taken();
    return sender.value;
  }
}

async function promiseMessages(count: number): Promise<void> {
  const ping = new PromiseChannel();
  const pong = new PromiseChannel();
  const answer = (async () => {
    for (let i = 0; i < count; i += 2) {
      await ping.recv();
      await pong.send(i);
    }
  })();
  for (let i = 0; i < count; i += 2) {
    await ping.send(i);
    await pong.recv();
  }
  await answer;
}

async function promiseSpawns(count: number): Promise<void> {
  const nothing = async (): Promise<void> => {};
  for (let i = 0; i < count; i += 100) {
    for (let n = 0; n < 100; n++) void nothing();
    await Promise.resolve();
  }
}

/** Context switches and spawns, beside what JavaScript itself has, its peers, and real Go. */
export function switchTables(): Table[] {
  return [
    {
      title: 'A message between two tasks: one context switch',
      unit: 'ns a message',
      contestants: [
        leaklab('1 processor', pingPong.program, EventKind.chanSend),
        leaklab('4 processors', pingPong.program, EventKind.chanSend, 4),
        here('raw generator, two resumes', resumeTwice),
        here('native promises', promiseMessages),
        peer('effect', 'effectMessages'),
        peer('effection', 'effectionMessages'),
        ...goContestants('message'),
      ],
    },
    {
      title: 'A message, 16 pairs of tasks at once',
      unit: 'ns a message',
      contestants: [
        leaklab('1 processor, 32 bodies', manyPairs.program, EventKind.chanSend),
        ...goContestants('pairs'),
      ],
    },
    {
      title: 'Spawn and end of a task',
      unit: 'ns a task',
      contestants: [
        leaklab('1 processor', spawnEnd.program, EventKind.taskDone),
        leaklab('1 processor, 32 bodies', manySpawns.program, EventKind.taskDone),
        here('native promises', promiseSpawns),
        peer('effect', 'effectSpawns'),
        peer('effection', 'effectionSpawns'),
        ...goContestants('spawn'),
      ],
    },
  ];
}
