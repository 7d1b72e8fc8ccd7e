import { chan, frame, owner } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: 50 }, () => new Entity());

// Room for one frame's work. If the workers are late, main waits: nothing piles up.
const queue = chan<Entity>(world.length);

function tick(e: Entity) {
  const reply = e.replies.tryRecv();
  if (reply.ok) e.x += reply.value;
}

async function worker() {
  for await (const e of queue) tick(e);
}

export async function main() {
  const pool = owner("pool");
  for (let i = 0; i < 4; i++) pool.go(worker);
  while (frame.number < 3600) {
    for (const e of world) await queue.send(e);
    await frame.next();
  }
  // Who stops the workers? main does, when the match is over.
  queue.close();
  pool.end();
}
