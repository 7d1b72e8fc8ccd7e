import {
  after,
  chan,
  defer,
  frame,
  go,
  millisecond,
  nilChan,
  select,
  sleep,
  ticker,
  type Chan,
} from 'leaklab';

/** Beats until its time has come; then it ends or hangs. */
async function connection(beats: number, hangs: boolean, heart: Chan<number>, quit: Chan<never>) {
  const t = ticker(40 * millisecond);
  defer(() => t.stop());
  for (let i = 0; i < beats; i++) {
    const got = await select({ beat: t.c.recv(), quit: quit.recv() });
    if (got.case === 'quit') return;
    await select({ heard: heart.send(i), quit: quit.recv() });
  }
  if (hangs) await nilChan<never>().recv();
  heart.close();
}

/** Gives a connection up that has not been heard of for 100 ms. */
async function watch(beats: number, hangs: boolean) {
  const heart = chan<number>();
  const quit = chan<never>();
  defer(() => quit.close());
  go(connection, beats, hangs, heart, quit);
  for (;;) {
    const got = await select({
      beat: heart.recvOk(),
      silence: after(100 * millisecond).recv(),
      expired: after(700 * millisecond).recv(),
    });
    if (got.case !== 'beat') return;
    if (!got.value[1]) return;
    await sleep(3 * millisecond);
  }
}

/** Connections with a heartbeat and somebody who listens to it. Those that hang are given up, and stay. */
export async function main() {
  for (let n = 0; ; n++) {
    go(watch, 2 + ((n * 5) % 7), n % 3 === 2);
    for (let i = 0; i < 4; i++) await frame.next();
  }
}
