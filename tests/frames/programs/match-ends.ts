import { chan, frame, go, millisecond, select, ticker, type Chan } from 'leaklab';

async function player(quit: Chan<never>, period: number) {
  const t = ticker(period * millisecond);
  for (;;) {
    const got = await select({ move: t.c.recv(), quit: quit.recv() });
    if (got.case === 'quit') break;
  }
  t.stop();
}

/** main returns, and everything is over: nobody counts any more. */
export async function main() {
  const quit = chan<never>();
  for (let i = 0; i < 5; i++) go(player, quit, 10 + i);
  while (frame.number < 40) await frame.next();
  quit.close();
  while (frame.number < 45) await frame.next();
}
