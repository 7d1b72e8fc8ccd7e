// Follows TestMultiWakeupTimer in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// In 2,000 rounds where Go has 10,000.

import { go, nanosecond, select, timer, waitGroup } from 'leaklab';

// Test having a large number of goroutines wake up a timer simultaneously.
export async function main() {
  const t = timer(nanosecond);
  const wg = waitGroup();
  wg.add(4);
  for (let n = 0; n < 4; n++) {
    go(async () => {
      for (let i = 0; i < 2_000; i++) {
        await select({ fired: t.c.recv(), default: null });
        t.reset(nanosecond);
      }
      wg.done();
    });
  }
  await wg.wait();
}
