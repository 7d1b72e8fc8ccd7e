import { chan, go, type Chan } from 'leaklab';

/** Messages; `bench/switches.ts` knows it too. */
const COUNT = 300_000;

export async function main() {
  const ping = chan<number>();
  const pong = chan<number>();
  go(answer, ping, pong);
  for (let i = 0; i < COUNT; i += 2) {
    await ping.send(i);
    await pong.recv();
  }
}

async function answer(ping: Chan<number>, pong: Chan<number>) {
  for (let i = 0; i < COUNT; i += 2) {
    await ping.recv();
    await pong.send(i);
  }
}
