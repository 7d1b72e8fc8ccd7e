import { chan, frame, go, type Chan } from 'leaklab';

export async function main() {
  const c = chan<number>();
  for (let i = 0; i < 1_000_000; i++) go(wait, c);
  for (;;) await frame.next();
}

async function wait(c: Chan<number>) {
  await c.recv();
}
