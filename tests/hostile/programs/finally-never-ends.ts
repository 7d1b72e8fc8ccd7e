// id: finally-never-ends
// title: Tasks that never end their finally when the program is over
// why: the end of a run must not wait for anybody's goodbye
// compiled: exits

import { defer, frame, go } from 'leaklab';

async function clinging() {
  defer(async () => {
    for (;;) await frame.next();
  });
  try {
    for (;;) await frame.next();
  } finally {
    for (;;) await frame.next();
  }
}

export async function main() {
  for (let i = 0; i < 100; i++) go(clinging);
  await frame.next();
}
