import { frame, go, millisecond, sleep, ticker } from 'leaklab';

async function shortLived(milliseconds: number) {
  await sleep(milliseconds * millisecond);
}

/** Starts something at each tick that it gets, and is so slow at times that ticks are lost. */
async function slow() {
  const t = ticker(10 * millisecond);
  for (let n = 0; n < 70; n++) {
    await t.c.recv();
    go(shortLived, 45);
    if (n % 6 === 5) await sleep(63 * millisecond);
  }
  t.stop();
}

export async function main() {
  go(slow);
  for (;;) await frame.next();
}
