import { chan, cond, frame, heap, log, mutex, owner, parameter } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: parameter("entities", 50) }, () => new Entity());
let looked = 0;

class Job {
  memory = heap.alloc(64, "job");
  constructor(readonly entity: Entity) {}
}

// A slice has no bound: whoever appends to it never waits.
const queue: Job[] = [];
const lock = mutex();
const filled = cond(lock);

async function tick(e: Entity) {
  looked++;
  const step = await e.replies.recv();
  e.x += step;
}

async function worker() {
  for (;;) {
    await lock.lock();
    while (queue.length === 0) await filled.wait();
    const [job] = queue.splice(0, 1);
    lock.unlock();
    job.memory.release();
    await tick(job.entity);
  }
}

export async function main() {
  const pool = owner("pool");
  for (let i = 0; i < 4; i++) pool.go(worker);
  for (;;) {
    await lock.lock();
    for (const e of world) queue.push(new Job(e));
    lock.unlock();
    filled.broadcast();
    await frame.next();
    log("looked at", looked, "entities");
    looked = 0;
  }
}
