// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestSelectFairness.

import { chan, go, panic, select, waitGroup } from 'leaklab';

const trials = 10_000;

export async function main() {
  const c1 = chan<number>(trials + 1);
  const c2 = chan<number>(trials + 1);
  for (let i = 0; i < trials + 1; i++) {
    await c1.send(1);
    await c2.send(2);
  }
  const c3 = chan<number>();
  const c4 = chan<number>();
  const out = chan<number>();
  const done = chan<number>();
  const wg = waitGroup();
  wg.add(1);
  go(async () => {
    for (;;) {
      const b = await select({ c3: c3.recv(), c4: c4.recv(), c1: c1.recv(), c2: c2.recv() });
      const sent = await select({ out: out.send(b.value), done: done.recv() });
      if (sent.case === 'done') break;
    }
    wg.done();
  });
  let cnt1 = 0;
  let cnt2 = 0;
  for (let i = 0; i < trials; i++) {
    const b = await out.recv();
    if (b === 1) cnt1++;
    else if (b === 2) cnt2++;
    else panic(`unexpected value ${b} on channel`);
  }
  // If the select in the goroutine is fair, cnt1 and cnt2 should be about the same value. See if we're more than
  // 10 sigma away from the expected value. 10 sigma is a lot, but we're ok with some systematic bias as long as it
  // isn't too severe.
  const mean = trials * 0.5;
  const variance = trials * 0.5 * (1 - 0.5);
  const stddev = Math.sqrt(variance);
  if (Math.abs(cnt1 - mean) > 10 * stddev) {
    panic(`unfair select: in ${trials} trials, results were ${cnt1}, ${cnt2}`);
  }
  done.close();
  await wg.wait();
}
