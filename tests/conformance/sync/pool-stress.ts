// Follows src/sync/pool_test.go of Go 1.26.
// Copyright 2013 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestPoolStress, with a hundredth of Go's N, as with -short. Go's tests the pool's atomics; here each task holds
// its object for a time, and no object may be in two hands.

import { chan, go, panic, pool, work } from 'leaklab';

interface Thing {
  held: boolean;
}

export async function main() {
  const P = 10;
  const N = 1_000;
  let made = 0;
  const p = pool<Thing>({
    new: () => {
      made++;
      return { held: false };
    },
  });
  const done = chan<boolean>();
  for (let i = 0; i < P; i++) {
    go(async () => {
      for (let j = 0; j < N; j++) {
        const v = p.get();
        if (v.held) panic('one object in two hands');
        v.held = true;
        await work(10);
        v.held = false;
        p.put(v);
      }
      await done.send(true);
    });
  }
  for (let i = 0; i < P; i++) await done.recv();
  if (made > P) panic(`made ${made} objects for ${P} tasks`);
}
