// id: generator-games
// title: Resumes, returns and throws into the engine's own generators
// why: a call of an async function gives the program the very thing that the engine resumes
// compiled: crash

import { frame, go, sleep } from 'leaklab';

async function worker(n: number): Promise<number> {
  try {
    await sleep(n);
    return n;
  } finally {
    await frame.next();
  }
}

export async function main() {
  const bodies: any[] = [worker(1), worker(2), worker(3)];
  for (const verb of ['next', 'return', 'throw', 'next']) {
    for (const body of bodies) {
      try {
        body[verb](new Error(verb));
      } catch {}
    }
  }
  go(async () => {
    await bodies[0];
  });
  const own: any = worker(4);
  go(async () => void (await own));
  go(async () => void (await own));
  await frame.next();
  await own;
}
