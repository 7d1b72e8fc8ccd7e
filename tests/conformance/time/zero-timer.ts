// Follows TestZeroTimer in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// In 3,000 rounds where Go has a million.

import {
  afterFunc,
  chan,
  minute,
  now,
  panic,
  second,
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

// Test that zero duration timers aren't missed by the scheduler. Regression test for issue 44868.
async function testZeroTimer(newTimer: (duration: Duration) => Timer) {
  for (let i = 0; i < 3_000; i++) {
    const s = now();
    await newTimer(0).c.recv();
    const took = now() - s;
    if (took > 2 * second) panic(`Expected to get value in less than 2 sec, took ${took} ns`);
  }
}

export async function main() {
  await testZeroTimer(timer);
  await testZeroTimer(timerFunc);
  const cached = timerFunc(60 * minute);
  await testZeroTimer((duration) => {
    cached.reset(duration);
    return cached;
  });
}
