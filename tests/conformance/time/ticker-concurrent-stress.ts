// Follows TestTickerConcurrentStress in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { go, nanosecond, sleep, ticker, waitGroup } from 'leaklab';

export async function main() {
  let stop = false;
  go(async () => {
    while (!stop) await sleep(nanosecond);
  });
  const t = ticker(nanosecond);
  const wg = waitGroup();
  for (let n = 0; n < 10; n++) {
    wg.add(1);
    go(async () => {
      for (let i = 0; i < 100; i++) await t.c.recv();
      wg.done();
    });
  }
  await wg.wait();
  t.stop();
  stop = true;
}
