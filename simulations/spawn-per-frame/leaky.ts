import { chan, frame, go } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: 50 }, () => new Entity());

export async function main() {
  for (;;) {
    for (const entity of world) go(tick, entity);
    await frame.next();
  }
}

async function tick(entity: Entity) {
  const step = await entity.replies.recv();
  entity.x += step;
}
