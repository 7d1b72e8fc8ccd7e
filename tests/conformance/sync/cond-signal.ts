// Follows src/sync/cond_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestCondSignal.

import { chan, cond, go, mutex, panic, select } from 'leaklab';

export async function main() {
  const m = mutex();
  const c = cond(m);
  const n = 2;
  const running = chan<boolean>(n);
  const awake = chan<boolean>(n);
  for (let i = 0; i < n; i++) {
    go(async () => {
      await m.lock();
      await running.send(true);
      await c.wait();
      await awake.send(true);
      m.unlock();
    });
  }
  for (let i = 0; i < n; i++) {
    await running.recv(); // Wait for everyone to run.
  }
  for (let left = n; left > 0; left--) {
    const early = await select({ awake: awake.recv(), default: null });
    if (early.case === 'awake') panic('goroutine not asleep');
    await m.lock();
    c.signal();
    m.unlock();
    await awake.recv(); // Will deadlock if no goroutine wakes up
    const more = await select({ awake: awake.recv(), default: null });
    if (more.case === 'awake') panic('too many goroutines awake');
  }
  c.signal();
}
