// Follows TestAfterStop in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  after,
  afterFunc,
  chan,
  millisecond,
  now,
  panic,
  timer,
  type Duration,
  type Timer,
} from 'leaklab';

// timerFunc simulates timer using afterFunc, so that both paths are tested.
function timerFunc(duration: Duration): Timer {
  const c = chan<number>(1);
  return Object.assign(
    afterFunc(duration, async () => {
      await c.send(now());
    }),
    { c },
  );
}

// We want to test that we stop a timer before it runs. We also want to test that it didn't run after a longer timer.
async function testAfterStop(newTimer: (duration: Duration) => Timer) {
  afterFunc(100 * millisecond, () => {});
  const t0 = newTimer(50 * millisecond);
  const c1 = chan<boolean>(1);
  const t1 = afterFunc(150 * millisecond, async () => {
    await c1.send(true);
  });
  const c2 = after(200 * millisecond);
  if (!t0.stop()) panic('failed to stop event 0');
  if (!t1.stop()) panic('failed to stop event 1');
  await c2.recv();
  if (t0.c.tryRecv().ok) panic('event 0 was not stopped');
  if (c1.tryRecv().ok) panic('event 1 was not stopped');
  if (t1.stop()) panic('Stop returned true twice');
}

export async function main() {
  await testAfterStop(timer);
  await testAfterStop(timerFunc);
}
