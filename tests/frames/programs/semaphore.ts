import { chan, frame, go, millisecond, sleep, type Chan } from 'leaklab';

async function job(slots: Chan<boolean>, milliseconds: number) {
  await slots.send(true);
  await sleep(milliseconds * millisecond);
  await slots.recv();
}

/** A buffered channel as a semaphore. First more comes in than can be done, then nothing until all is done. */
export async function main() {
  const slots = chan<boolean>(4);
  for (;;) {
    const { number } = frame;
    if (number % 60 < 25) for (let i = 0; i < 3; i++) go(job, slots, 37);
    await frame.next();
  }
}
