import { measure, report, type Contestant } from './measure';
import {
  effectionMessages,
  effectionSpawns,
  effectMessages,
  effectSpawns,
  goRows,
  type GoFigures,
} from './peers';
import pingPong from './programs/ping-pong.ts?program';
import spawnEnd from './programs/spawn-end.ts?program';
import { prepare } from './world';

/** What the programs do once. */
const COUNT = 300_000;
const FOREVER = 1e9;

/** The floor: resuming a generator, twice for each message. */
const rawGenerators: Contestant = {
  name: 'raw generator, two resumes',
  run(count) {
    const loop = function* (): Generator<undefined, void, number> {
      for (;;) yield;
    };
    const [a, b] = [loop(), loop()];
    for (let i = 0; i < count; i++) {
      a.next(i);
      b.next(i);
    }
  },
};

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

const nativePromises: Contestant = {
  name: 'native promises',
  async run(count) {
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
  },
};

const nativeSpawn: Contestant = {
  name: 'native promises',
  async run(count) {
    const nothing = async (): Promise<void> => {};
    for (let i = 0; i < count; i += 100) {
      for (let n = 0; n < 100; n++) void nothing();
      await Promise.resolve();
    }
  },
};

/** Context switches and spawns, beside what JavaScript itself has, its peers, and real Go. */
export async function benchSwitches(go: GoFigures | null): Promise<void> {
  const [one, four] = [prepare(pingPong.program, 1), prepare(pingPong.program, 4)];
  const messages = await measure(COUNT, [
    { name: 'leaklab, 1 processor', run: () => void one(FOREVER) },
    { name: 'leaklab, 4 processors', run: () => void four(FOREVER) },
    rawGenerators,
    nativePromises,
    effectMessages,
    effectionMessages,
  ]);
  report('A message between two tasks: one context switch (log, fuel, sites on)', 'a message', [
    ...messages,
    ...goRows(go, 'message'),
  ]);

  const spawn = prepare(spawnEnd.program, 1);
  const spawns = await measure(COUNT, [
    { name: 'leaklab, 1 processor', run: () => void spawn(FOREVER) },
    nativeSpawn,
    effectSpawns,
    effectionSpawns,
  ]);
  report('Spawn and end of a task', 'a task', [...spawns, ...goRows(go, 'spawn')]);
}
