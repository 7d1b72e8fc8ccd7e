import { chan, frame, log, owner, parameter } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: parameter("entities", 50) }, () => new Entity());
let looked = 0;

// Room for one frame's work. If the workers are late, main waits: nothing piles up.
const queue = chan<Entity>(world.length);

function tick(e: Entity) {
  looked++;
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
    log("looked at", looked, "entities");
    looked = 0;
  }
  // Who stops the workers? main does, when the match is over.
  queue.close();
  pool.end();
}
