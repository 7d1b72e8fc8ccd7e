import { chan, frame, millisecond, owner, waitGroup, work, type Chan } from "leaklab";

const WORKERS = 4;
const JOBS = 12;

async function worker(jobs: Chan<number>, finished: () => void) {
  for await (const job of jobs) {
    await work((1 + (job % 3)) * millisecond);
    finished();
  }
}

/** In each frame the jobs go to a fixed number of workers, and the frame waits for all of them. */
export async function main() {
  const jobs = chan<number>(JOBS);
  const inFlight = waitGroup();
  const pool = owner("pool");
  for (let i = 0; i < WORKERS; i++) pool.go(worker, jobs, () => inFlight.done());
  for (;;) {
    inFlight.add(JOBS);
    for (let job = 0; job < JOBS; job++) await jobs.send(job);
    await inFlight.wait();
    await frame.next();
  }
}
