// Follows src/sync/cond_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestCondSignalGenerations.

import { chan, cond, go, mutex, panic } from 'leaklab';

export async function main() {
  const m = mutex();
  const c = cond(m);
  const n = 100;
  const running = chan<boolean>(n);
  const awake = chan<number>(n);
  for (let i = 0; i < n; i++) {
    go(async (i: number) => {
      await m.lock();
      await running.send(true);
      await c.wait();
      await awake.send(i);
      m.unlock();
    }, i);
    if (i > 0) {
      const a = await awake.recv();
      if (a !== i - 1) panic(`wrong goroutine woke up: want ${i - 1}, got ${a}`);
    }
    await running.recv();
    await m.lock();
    c.signal();
    m.unlock();
  }
}
