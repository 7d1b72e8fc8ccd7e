// Follows src/sync/cond_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestRace.

import { chan, cond, go, gosched, mutex, panic } from 'leaklab';

export async function main() {
  let x = 0;
  const isX = (value: number) => x === value;
  const c = cond(mutex());
  const done = chan<boolean>();
  go(async () => {
    await c.l.lock();
    x = 1;
    await c.wait();
    if (!isX(2)) panic('want 2');
    x = 3;
    c.signal();
    c.l.unlock();
    await done.send(true);
  });
  go(async () => {
    await c.l.lock();
    for (;;) {
      if (isX(1)) {
        x = 2;
        c.signal();
        break;
      }
      c.l.unlock();
      await gosched();
      await c.l.lock();
    }
    c.l.unlock();
    await done.send(true);
  });
  go(async () => {
    await c.l.lock();
    for (;;) {
      if (isX(2)) {
        await c.wait();
        if (!isX(3)) panic('want 3');
        break;
      }
      if (isX(3)) break;
      c.l.unlock();
      await gosched();
      await c.l.lock();
    }
    c.l.unlock();
    await done.send(true);
  });
  await done.recv();
  await done.recv();
  await done.recv();
}
