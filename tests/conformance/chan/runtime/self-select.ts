// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestSelfSelect: ensure that send/recv on the same chan in select does not crash nor deadlock.

import { chan, go, panic, select, waitGroup } from 'leaklab';

export async function main() {
  for (const chanCap of [0, 10]) {
    const wg = waitGroup();
    wg.add(2);
    const c = chan<number>(chanCap);
    for (let p = 0; p < 2; p++) {
      go(async () => {
        for (let i = 0; i < 1_000; i++) {
          const got =
            p === 0 || i % 2 === 0
              ? await select({ send: c.send(p), recv: c.recv() })
              : await select({ recv: c.recv(), send: c.send(p) });
          if (got.case === 'recv' && chanCap === 0 && got.value === p) panic('self receive');
        }
        wg.done();
      });
    }
    await wg.wait();
  }
}
