import { after, frame, go, select, sleep } from 'leaklab';

/** The length of a frame, in ns. */
const FRAME = 16_666_667;

async function nap(nanoseconds: number) {
  await sleep(nanoseconds);
}

async function either(nanoseconds: number) {
  await select({ a: after(nanoseconds).recv(), b: after(2 * nanoseconds).recv() });
}

/** Times that end one nanosecond before a frame begins, with it, and one after. */
export async function main() {
  for (let n = 0; ; n++) {
    for (let i = -2; i < 3; i++) {
      go(nap, (n % 4) * FRAME + i);
      go(either, (1 + (n % 3)) * FRAME + i);
    }
    await frame.next();
    // Three times 50 ms, and nine frames: an offset against the frames that grows.
    if (n % 10 === 9) for (let i = 0; i < 3; i++) await sleep(50_000_000);
  }
}
