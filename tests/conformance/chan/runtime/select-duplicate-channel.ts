// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestSelectDuplicateChannel: this test makes sure we can queue a G on the same channel multiple times.

import { chan, go, millisecond, panic, select, sleep } from 'leaklab';

export async function main() {
  const c = chan<number>();
  const d = chan<number>();
  const e = chan<number>();

  // goroutine A
  go(async () => {
    const got = await select({ c: c.recv(), again: c.recv(), d: d.recv() });
    if (got.case !== 'd' || got.value !== 7) panic(`A got ${got.value} from ${got.case}`);
    await e.send(9);
  });
  await sleep(millisecond); // make sure goroutine A gets queued first on c

  // goroutine B
  const b = chan<number>(1);
  go(async () => {
    await b.send(await c.recv());
  });
  await sleep(millisecond); // make sure goroutine B gets queued on c before continuing

  await d.send(7); // wake up A, it dequeues itself from c. This operation used to corrupt c.recvq.
  if ((await e.recv()) !== 9) panic('e'); // A tells us it's done
  // wake up B. This operation used to fail because c.recvq was corrupted (it tries to wake up an already running G
  // instead of B)
  await c.send(8);
  if ((await b.recv()) !== 8) panic('b');
}
