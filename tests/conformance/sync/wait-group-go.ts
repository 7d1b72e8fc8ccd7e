// Follows src/sync/waitgroup_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestWaitGroupGo.

import { panic, sleep, waitGroup } from 'leaklab';

export async function main() {
  const wg = waitGroup();
  let i = 0;
  wg.go(() => {
    i++;
  });
  // Not in Go's, where every function may wait: one that does.
  wg.go(async () => {
    await sleep(1_000);
    i++;
  });
  await wg.wait();
  if (i !== 2) panic(`got ${i}, want 2`);
}
