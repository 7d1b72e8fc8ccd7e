import { chan, frame, owner, type Chan } from "leaklab";

interface Entity {
  x: number;
  replies: Chan<number>;
}

const world: Entity[] = Array.from({ length: 50 }, () => ({ x: 0, replies: chan() }));

// Room for one frame's work. If a frame is not done when the next begins, main waits: nothing piles up.
const queue = chan<Entity>(world.length);

export async function main() {
  const pool = owner("pool");
  for (let i = 0; i < 4; i++) pool.go(worker);
  while (frame.number < 3600) {
    for (const entity of world) await queue.send(entity);
    await frame.next();
  }
  // The answer to "who stops the workers": main, when the match is over.
  queue.close();
  pool.end();
}

async function worker() {
  for await (const entity of queue) {
    const reply = entity.replies.tryRecv();
    if (reply.ok) entity.x += reply.value;
  }
}
