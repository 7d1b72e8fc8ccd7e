import { chan, frame, go, millisecond, sleep, type Chan } from 'leaklab';

async function worker(jobs: Chan<number>) {
  for await (const job of jobs) await sleep((9 + (job % 4)) * millisecond);
}

function pool(workers: number): Chan<number> {
  const jobs = chan<number>(8);
  for (let i = 0; i < workers; i++) go(worker, jobs);
  return jobs;
}

/** Pools of workers behind a buffer: more work comes than they can do, and then the queue is closed. */
export async function main() {
  for (let round = 1; ; round++) {
    const jobs = pool(round + 1);
    for (let i = 0; i < 20; i++) {
      for (let n = 0; n < 6; n++) await jobs.send(n);
      await frame.next();
    }
    jobs.close();
    for (let i = 0; i < 3; i++) await frame.next();
  }
}
