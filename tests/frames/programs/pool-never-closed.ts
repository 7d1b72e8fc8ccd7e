import { chan, frame, go, millisecond, sleep, type Chan } from 'leaklab';

async function worker(jobs: Chan<number>) {
  for await (const job of jobs) await sleep((5 * job + 1) * millisecond);
}

/** A pool for each batch of jobs, whose queue nobody closes: its workers wait for more. */
export async function main() {
  for (;;) {
    const jobs = chan<number>(2);
    for (let i = 0; i < 3; i++) go(worker, jobs);
    for (let n = 0; n < 9; n++) await jobs.send(n);
    for (let i = 0; i < 7; i++) await frame.next();
  }
}
