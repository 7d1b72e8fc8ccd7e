// Follows test/chan/select2.go of Go 1.26.
// Copyright 2010 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test that selects do not consume undue memory. Go's compares runtime.MemStats before and after a second round.
// A program here cannot see memory, but it can see what would take it: a select that does not take itself off a
// channel leaves a waiter there, and a send that needs no waiting would find it.

import { chan, go, log, panic, select, type Chan } from 'leaklab';

const N = 100_000;

async function sender(c: Chan<number>, n: number) {
  for (let i = 0; i < n; i++) await c.send(1);
}

async function receiver(c: Chan<number>, dummy: Chan<number>, n: number) {
  for (let i = 0; i < n; i++) {
    const got = await select({ c: c.recv(), dummy: dummy.recv() });
    if (got.case === 'dummy') panic('dummy');
  }
}

export async function main() {
  const c = chan<number>();
  const dummy = chan<number>();
  for (let round = 0; round < 2; round++) {
    go(sender, c, N);
    await receiver(c, dummy, N);
    if (c.trySend(1) || dummy.trySend(1)) {
      log('BUG: somebody still waits after', N, 'selects');
      panic('fail');
    }
  }
}
