import { chan, frame } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: 50 }, () => new Entity());

function tick(e: Entity) {
  const reply = e.replies.tryRecv();
  if (reply.ok) e.x += reply.value;
}

export async function main() {
  for (;;) {
    for (const e of world) tick(e);
    await frame.next();
  }
}
