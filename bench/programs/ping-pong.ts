import { chan, go, type Chan } from 'leaklab';

/** Messages; `bench/switches.ts` knows it too. */
const COUNT = 300_000;

export async function main() {
  const c = chan<number>();
  go(send, c);
  for (let i = 0; i < COUNT; i++) await c.recv();
}

async function send(c: Chan<number>) {
  for (let i = 0; i < COUNT; i++) await c.send(i);
}
