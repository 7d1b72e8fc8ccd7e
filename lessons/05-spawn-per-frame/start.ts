import { chan, frame, go, log, parameter } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: parameter("entities", 50) }, () => new Entity());
let looked = 0;

// In every frame, every entity looks whether its reply has come.
async function tick(e: Entity) {
  looked++;
  const step = await e.replies.recv();
  e.x += step;
}

export async function main() {
  for (;;) {
    for (const e of world) go(tick, e);
    await frame.next();
    // The checks read these lines: keep them.
    log("looked at", looked, "entities");
    looked = 0;
  }
}
