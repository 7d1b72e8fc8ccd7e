// Follows src/sync/waitgroup_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestWaitGroupRace.

import { go, panic, waitGroup } from 'leaklab';

export async function main() {
  // Run this test for about 1ms.
  for (let i = 0; i < 1_000; i++) {
    const wg = waitGroup();
    let n = 0;
    // spawn goroutine 1
    wg.add(1);
    go(async () => {
      n++;
      wg.done();
    });
    // spawn goroutine 2
    wg.add(1);
    go(async () => {
      n++;
      wg.done();
    });
    // Wait for goroutine 1 and 2
    await wg.wait();
    if (n !== 2) panic('Spurious wakeup from Wait');
  }
}
