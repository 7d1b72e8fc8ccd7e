import { chan, frame, go } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: 50 }, () => new Entity());

async function tick(e: Entity) {
  const step = await e.replies.recv();
  e.x += step;
}

export async function main() {
  for (;;) {
    for (const e of world) go(tick, e);
    await frame.next();
  }
}
