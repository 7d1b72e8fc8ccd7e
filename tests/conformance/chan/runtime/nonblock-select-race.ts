// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestNonblockSelectRace and TestNonblockSelectRace2.
//
// This test checks that select acts on the state of the channels at one moment in the execution, not over a
// smeared time window. In the test, one goroutine does:
//
//	create c1, c2
//	make c1 ready for receiving
//	create second goroutine
//	make c2 ready for receiving
//	make c1 no longer ready for receiving (if possible)
//
// The second goroutine does a non-blocking select receiving from c1 and c2. From the time the second goroutine is
// created, at least one of c1 and c2 is always ready for receiving, so the select in the second goroutine must
// always receive from one or the other. It must never execute the default case.

import { chan, go, panic, select, type Chan } from 'leaklab';

const n = 1_000; // as with -short

async function race(c2Capacity: number, makeReady: (c2: Chan<number>) => Promise<void>) {
  const done = chan<boolean>(1);
  for (let i = 0; i < n; i++) {
    const c1 = chan<number>(1);
    const c2 = chan<number>(c2Capacity);
    await c1.send(1);
    go(async () => {
      const got = await select({ c1: c1.recv(), c2: c2.recv(), default: null });
      await done.send(got.case !== 'default');
    });
    await makeReady(c2);
    await select({ c1: c1.recv(), default: null });
    if (!(await done.recv())) panic('no chan is ready');
  }
}

export async function main() {
  await race(1, async (c2) => {
    await c2.send(1);
  });
  // Same, but close(c2) replaces c2 <- 1.
  await race(0, async (c2) => {
    c2.close();
  });
}
