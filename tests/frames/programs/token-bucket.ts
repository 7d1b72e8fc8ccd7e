import { chan, frame, go, millisecond, sleep, ticker, type Chan } from 'leaklab';

async function refill(tokens: Chan<boolean>) {
  const t = ticker(25 * millisecond);
  for (;;) {
    await t.c.recv();
    tokens.trySend(true);
  }
}

async function request(tokens: Chan<boolean>) {
  await tokens.recv();
  await sleep(50 * millisecond);
}

/** Requests wait for a token; the bucket holds three, and a ticker fills it. */
export async function main() {
  const tokens = chan<boolean>(3);
  go(refill, tokens);
  for (;;) {
    const { number } = frame;
    if (number % 20 === 0) for (let i = 0; i < 9; i++) go(request, tokens);
    if (number > 80) go(request, tokens);
    await frame.next();
  }
}
