import { chan, frame, go, millisecond, sleep, waitGroup, type Chan } from 'leaklab';

async function step(turn: Chan<boolean>, milliseconds: number) {
  await turn.send(true);
  await sleep(milliseconds * millisecond);
  await turn.recv();
}

/** Waits for its workers, who wait for one another; one batch in five counts a worker too many. */
async function batch(n: number) {
  const wg = waitGroup();
  const turn = chan<boolean>(1);
  for (let i = 0; i < 4; i++) wg.go(() => step(turn, 7 + n));
  if (n % 5 === 4) wg.add(1);
  await wg.wait();
  await sleep(25 * millisecond);
}

export async function main() {
  for (let n = 0; ; n++) {
    go(batch, n);
    for (let i = 0; i < 4; i++) await frame.next();
  }
}
