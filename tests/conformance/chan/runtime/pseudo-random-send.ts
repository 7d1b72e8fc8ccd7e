// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestPseudoRandomSend.

import { chan, go, gosched, mutex, panic, select } from 'leaklab';

export async function main() {
  const n = 100;
  for (const chanCap of [0, n]) {
    const c = chan<number>(chanCap);
    const l: number[] = [];
    const m = mutex();
    await m.lock();
    go(async () => {
      for (let i = 0; i < n; i++) {
        await gosched();
        l[i] = await c.recv();
      }
      m.unlock();
    });
    for (let i = 0; i < n; i++) await select({ one: c.send(1), zero: c.send(0) });
    await m.lock(); // wait
    let n0 = 0;
    let n1 = 0;
    for (const i of l) {
      n0 += (i + 1) % 2;
      n1 += i;
    }
    if (n0 + n1 !== n) panic(`lost some of ${n} values (chan cap ${chanCap})`);
    if (n0 <= n / 10 || n1 <= n / 10) {
      panic(`Want pseudorandom, got ${n0} zeros and ${n1} ones (chan cap ${chanCap})`);
    }
  }
}
