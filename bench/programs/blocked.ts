import { chan, frame, go, type Chan } from 'leaklab';

/** Tasks; `bench/memory.ts` knows it too. */
const COUNT = 100_000;

export async function main() {
  const c = chan<number>();
  for (let i = 0; i < COUNT; i++) go(wait, c);
  await frame.next();
  await c.recv();
}

async function wait(c: Chan<number>) {
  await c.recv();
}
