// Follows src/sync/cond_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestCondSignalStealing.

import { chan, cond, go, mutex } from 'leaklab';

export async function main() {
  for (let iters = 0; iters < 1_000; iters++) {
    const m = mutex();
    const c = cond(m);

    // Start a waiter.
    const ch = chan<boolean>();
    go(async () => {
      await m.lock();
      await ch.send(true);
      await c.wait();
      m.unlock();

      await ch.send(true);
    });

    await ch.recv();
    await m.lock();
    m.unlock();

    // We know that the waiter is in the cond.Wait() call because we synchronized with it, then acquired/released
    // the mutex it was holding when we synchronized.
    //
    // Start two goroutines that will race: one will broadcast on the cond var, the other will wait on it.
    //
    // The new waiter may or may not get notified, but the first one has to be notified.
    const state = { done: false };
    go(async () => {
      c.broadcast();
    });

    go(async () => {
      await m.lock();
      while (!state.done) await c.wait();
      m.unlock();
    });

    // Check that the first waiter does get signaled.
    await ch.recv();

    // Release the second waiter in case it didn't get the broadcast.
    await m.lock();
    state.done = true;
    m.unlock();
    c.broadcast();
  }
}
