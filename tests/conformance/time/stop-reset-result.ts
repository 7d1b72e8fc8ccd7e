// Follows TestStopResult and TestResetResult in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// As with asynctimerchan=0, Go's default, with 100 tasks and 10 rounds where Go has 1,000 and 100.

import {
  chan,
  go,
  millisecond,
  minute,
  panic,
  select,
  timer,
  waitGroup,
  type Timer,
} from 'leaklab';

// Test that when racing between running a timer and stopping a timer Stop consistently indicates whether a value
// can be read from the channel. Issue #69312.
async function testStopResetResult(stopOrReset: (t: Timer) => boolean) {
  const start = chan<never>();
  const wg = waitGroup();
  const n = 100;
  wg.add(n);
  for (let i = 0; i < n; i++) {
    go(async () => {
      await start.recv();
      for (let j = 0; j < 10; j++) {
        const timer1 = timer(millisecond);
        const timer2 = timer(millisecond);
        const got = await select({ one: timer1.c.recv(), two: timer2.c.recv() });
        const other = got.case === 'one' ? timer2 : timer1;
        // As of Go 1.23 a timer whose value nobody has received can still be stopped.
        if (!stopOrReset(other)) panic('the other timer had sent its value');
        if (other.c.tryRecv().ok) panic('a stale value');
      }
      wg.done();
    });
  }
  start.close();
  await wg.wait();
}

export async function main() {
  await testStopResetResult((t) => t.stop());
  await testStopResetResult((t) => t.reset(60 * minute));
}
