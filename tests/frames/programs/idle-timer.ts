import { chan, frame, go, millisecond, select, timer, type Chan } from 'leaklab';

/** Ends when nothing has come for 60 ms: the timer starts anew with each packet. */
async function receiver(packets: Chan<number>) {
  const idle = timer(60 * millisecond);
  for (;;) {
    const got = await select({ packet: packets.recvOk(), idle: idle.c.recv() });
    if (got.case === 'idle') return;
    if (!got.value[1]) break;
    idle.reset(60 * millisecond);
  }
  // A stopped timer says nothing any more: whoever still waits for it waits for ever.
  if (idle.stop()) await idle.c.recv();
}

/** Receivers that get packets for a while; then nothing more comes, or the channel is closed. */
export async function main() {
  const feeds: { packets: Chan<number>; until: number; closes: boolean }[] = [];
  for (;;) {
    const { number } = frame;
    if (number % 6 === 0) {
      const packets = chan<number>(4);
      feeds.push({ packets, until: number + 5 + (number % 19), closes: number % 5 === 1 });
      go(receiver, packets);
    }
    for (const [i, feed] of feeds.entries()) {
      if (number < feed.until && (number + i) % 3 === 0) feed.packets.trySend(number);
      if (number === feed.until && feed.closes) feed.packets.close();
    }
    await frame.next();
  }
}
