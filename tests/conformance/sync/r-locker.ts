// Follows src/sync/rwmutex_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestRLocker.

import { chan, go, panic, rwMutex, select } from 'leaklab';

export async function main() {
  const wl = rwMutex();
  const wlocked = chan<boolean>(1);
  const rlocked = chan<boolean>(1);
  const rl = wl.rLocker();
  const n = 10;
  go(async () => {
    for (let i = 0; i < n; i++) {
      await rl.lock();
      await rl.lock();
      await rlocked.send(true);
      await wl.lock();
      await wlocked.send(true);
    }
  });
  for (let i = 0; i < n; i++) {
    await rlocked.recv();
    rl.unlock();
    const early = await select({ wlocked: wlocked.recv(), default: null });
    if (early.case === 'wlocked') panic("RLocker() didn't read-lock it");
    rl.unlock();
    await wlocked.recv();
    const late = await select({ rlocked: rlocked.recv(), default: null });
    if (late.case === 'rlocked') panic("RLocker() didn't respect the write lock");
    wl.unlock();
  }
}
