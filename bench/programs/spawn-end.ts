import { go, gosched } from 'leaklab';

/** Tasks; `bench/switches.ts` knows it too. */
const COUNT = 300_000;

export async function main() {
  for (let i = 0; i < COUNT; i += 100) {
    for (let n = 0; n < 100; n++) go(nothing);
    await gosched();
  }
}

async function nothing() {}
