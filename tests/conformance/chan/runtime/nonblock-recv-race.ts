// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestNonblockRecvRace. In Go the tasks that are left at the end of a round may never run; here main waits for
// each, so that each has looked.

import { chan, go, panic, select } from 'leaklab';

export async function main() {
  for (let i = 0; i < 1_000; i++) {
    const c = chan<number>(1);
    const looked = chan<boolean>();
    await c.send(1);
    go(async () => {
      const got = await select({ c: c.recv(), default: null });
      if (got.case === 'default') panic('chan is not ready');
      looked.close();
    });
    c.close();
    await c.recv();
    await looked.recv();
  }
}
