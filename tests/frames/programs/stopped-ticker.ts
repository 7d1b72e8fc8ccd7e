import { frame, go, millisecond, sleep, ticker, type Ticker } from 'leaklab';

async function follow(t: Ticker) {
  for await (const _ of t.c) await sleep(millisecond);
}

async function few(t: Ticker) {
  for (let i = 0; i < 3; i++) await t.c.recv();
}

/** A stopped ticker's channel is not closed: who ranges over it stays. */
export async function main() {
  for (let n = 1; ; n++) {
    const t = ticker(30 * millisecond);
    go(follow, t);
    await frame.next();
    go(few, t);
    for (let i = 0; i < 11; i++) await frame.next();
    t.stop();
    if (n % 3 !== 0) continue;
    // A last one is waited for in vain, but for the reset.
    go(few, t);
    await frame.next();
    t.reset(9 * millisecond);
    for (let i = 0; i < 8; i++) await frame.next();
    t.stop();
  }
}
