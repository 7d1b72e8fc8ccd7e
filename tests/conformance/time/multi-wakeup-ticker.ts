// Follows TestMultiWakeupTicker in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// In 1,000 rounds where Go has 100,000.

import { after, go, microsecond, millisecond, select, ticker, waitGroup } from 'leaklab';

// Test having a large number of goroutines wake up a ticker simultaneously.
export async function main() {
  const t = ticker(microsecond);
  const wg = waitGroup();
  wg.add(4);
  for (let n = 0; n < 4; n++) {
    go(async () => {
      for (let i = 0; i < 1_000; i++) {
        await select({ tick: t.c.recv(), late: after(millisecond).recv() });
      }
      wg.done();
    });
  }
  await wg.wait();
}
