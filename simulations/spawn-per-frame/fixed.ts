import { chan, frame } from "leaklab";

class Entity {
  x = 0;
  replies = chan<number>();
}
const world = Array.from({ length: 50 }, () => new Entity());

export async function main() {
  for (;;) {
    for (const entity of world) {
      const reply = entity.replies.tryRecv();
      if (reply.ok) entity.x += reply.value;
    }
    await frame.next();
  }
}
