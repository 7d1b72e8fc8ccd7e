import { chan, frame, log, parameter } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: parameter("entities", 50) }, () => new Entity());
let looked = 0;

// A reply that is there is taken. If there is none, the next frame looks again: nobody waits.
function tick(e: Entity) {
  looked++;
  const reply = e.replies.tryRecv();
  if (reply.ok) e.x += reply.value;
}

export async function main() {
  for (;;) {
    for (const e of world) tick(e);
    await frame.next();
    // The checks read these lines: keep them.
    log("looked at", looked, "entities");
    looked = 0;
  }
}
