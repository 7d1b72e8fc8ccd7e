import { chan, frame, log, parameter } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: parameter("entities", 50) }, () => new Entity());
let looked = 0;

function tick(e: Entity) {
  looked++;
  const reply = e.replies.tryRecv();
  if (reply.ok) e.x += reply.value;
}

export async function main() {
  for (;;) {
    for (const e of world) tick(e);
    await frame.next();
    log("looked at", looked, "entities");
    looked = 0;
  }
}
