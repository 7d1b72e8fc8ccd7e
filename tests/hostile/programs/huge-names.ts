// id: huge-names
// title: Tasks and owners whose names have ten million letters
// why: names travel to the page, and are drawn there
// compiled: exits

import { frame, go, owner } from 'leaklab';

async function idle() {
  await frame.next();
}

export async function main() {
  for (let i = 0; i < 50; i++) {
    const named = async () => {
      await idle();
    };
    Object.defineProperty(named, 'name', { value: String(i) + 'n'.repeat(1e7) });
    go(named);
    owner('o'.repeat(1e7) + i).end();
  }
  await frame.next();
  await frame.next();
}
