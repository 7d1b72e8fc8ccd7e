// Follows src/sync/cond_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestCondBroadcast, with 40 tasks of Go's 200.

import { chan, cond, go, mutex, panic, select } from 'leaklab';

export async function main() {
  const m = mutex();
  const c = cond(m);
  const n = 40;
  const running = chan<number>(n);
  const awake = chan<number>(n);
  const state = { exit: false };
  for (let i = 0; i < n; i++) {
    go(async (g: number) => {
      await m.lock();
      while (!state.exit) {
        await running.send(g);
        await c.wait();
        await awake.send(g);
      }
      m.unlock();
    }, i);
  }
  for (let i = 0; i < n; i++) {
    for (let i = 0; i < n; i++) {
      await running.recv(); // Will deadlock unless n are running.
    }
    if (i === n - 1) {
      await m.lock();
      state.exit = true;
      m.unlock();
    }
    const early = await select({ awake: awake.recv(), default: null });
    if (early.case === 'awake') panic('goroutine not asleep');
    await m.lock();
    c.broadcast();
    m.unlock();
    const seen = new Set<number>();
    for (let i = 0; i < n; i++) {
      const g = await awake.recv();
      if (seen.has(g)) panic('goroutine woke up twice');
      seen.add(g);
    }
  }
  const late = await select({ running: running.recv(), default: null });
  if (late.case === 'running') panic('goroutine did not exit');
  c.broadcast();
}
