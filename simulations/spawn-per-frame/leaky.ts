import { chan, frame, go, type Chan } from "leaklab";

interface Entity {
  x: number;
  replies: Chan<number>;
}

const world: Entity[] = Array.from({ length: 50 }, () => ({ x: 0, replies: chan() }));

export async function main() {
  for (;;) {
    update();
    await frame.next();
  }
}

function update() {
  for (const entity of world) go(tick, entity);
}

async function tick(entity: Entity) {
  const step = await entity.replies.recv();
  entity.x += step;
}
