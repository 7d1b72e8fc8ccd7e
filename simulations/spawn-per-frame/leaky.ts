import { chan, frame, go, log, parameter } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: parameter("entities", 50) }, () => new Entity());
let looked = 0;

async function tick(e: Entity) {
  looked++;
  const step = await e.replies.recv();
  e.x += step;
}

export async function main() {
  for (;;) {
    for (const e of world) go(tick, e);
    await frame.next();
    log("looked at", looked, "entities");
    looked = 0;
  }
}
