// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestSelectStress, with a tenth of Go's N, as with -short.
//
// There are 4 goroutines that send N values on each of the chans,
// + 4 goroutines that receive N values on each of the chans,
// + 1 goroutine that sends N values on each of the chans in a single select,
// + 1 goroutine that receives N values on each of the chans in a single select.
// All these sends, receives and selects interact chaotically at runtime, but we are careful that this whole
// construct does not deadlock.

import { chan, go, nilChan, select, waitGroup } from 'leaklab';

const N = 10_000;

export async function main() {
  const c = [chan<number>(), chan<number>(), chan<number>(2), chan<number>(3)];
  const wg = waitGroup();
  wg.add(10);
  for (const each of c) {
    go(async () => {
      for (let i = 0; i < N; i++) await each.send(0);
      wg.done();
    });
    go(async () => {
      for (let i = 0; i < N; i++) await each.recv();
      wg.done();
    });
  }
  go(async () => {
    const n = [0, 0, 0, 0];
    const c1 = [...c];
    for (let i = 0; i < 4 * N; i++) {
      const got = await select({
        c3: c1[3].send(0),
        c2: c1[2].send(0),
        c0: c1[0].send(0),
        c1: c1[1].send(0),
      });
      const k = Number(got.case[1]);
      if (++n[k] === N) c1[k] = nilChan();
    }
    wg.done();
  });
  go(async () => {
    const n = [0, 0, 0, 0];
    const c1 = [...c];
    for (let i = 0; i < 4 * N; i++) {
      const got = await select({
        c0: c1[0].recv(),
        c1: c1[1].recv(),
        c2: c1[2].recv(),
        c3: c1[3].recv(),
      });
      const k = Number(got.case[1]);
      if (++n[k] === N) c1[k] = nilChan();
    }
    wg.done();
  });
  await wg.wait();
}
