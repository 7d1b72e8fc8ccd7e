import { go, gosched } from 'leaklab';

export async function main() {
  for (;;) {
    for (let n = 0; n < 100; n++) go(nothing);
    await gosched();
  }
}

async function nothing() {}
