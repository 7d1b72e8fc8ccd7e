// Follows TestSleepZeroDeadlock in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Where Go collects garbage, the other task here lets others go first.

import { chan, go, gosched, sleep } from 'leaklab';

// Sleep(0) used to hang.
export async function main() {
  const c = chan<boolean>();
  go(async () => {
    for (let i = 0; i < 100; i++) await gosched();
    await c.send(true);
  });
  for (let i = 0; i < 100; i++) {
    await sleep(0);
    const tmp = chan<boolean>(1);
    await tmp.send(true);
    await tmp.recv();
  }
  await c.recv();
}
