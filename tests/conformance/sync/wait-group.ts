// Follows src/sync/waitgroup_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestWaitGroup.

import { chan, go, panic, select, waitGroup, type WaitGroup } from 'leaklab';

async function testWaitGroup(wg1: WaitGroup, wg2: WaitGroup) {
  const n = 16;
  wg1.add(n);
  wg2.add(n);
  const exited = chan<boolean>(n);
  for (let i = 0; i !== n; i++) {
    go(async () => {
      wg1.done();
      await wg2.wait();
      await exited.send(true);
    });
  }
  await wg1.wait();
  for (let i = 0; i !== n; i++) {
    const got = await select({ exited: exited.recv(), default: null });
    if (got.case === 'exited') panic('WaitGroup released group too soon');
    wg2.done();
  }
  for (let i = 0; i !== n; i++) {
    await exited.recv(); // Will block if barrier fails to unlock someone.
  }
}

export async function main() {
  const wg1 = waitGroup();
  const wg2 = waitGroup();

  // Run the same test a few times to ensure barrier is in a proper state.
  for (let i = 0; i !== 8; i++) await testWaitGroup(wg1, wg2);
}
