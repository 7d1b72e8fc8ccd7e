// Follows TestTimerModifiedEarlier in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  afterFunc,
  chan,
  defer,
  minute,
  now,
  panic,
  second,
  select,
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

// Test that rapidly moving a timer earlier doesn't cause it to get dropped. Issue 47329.
export async function main() {
  const past = -30_000_000 * minute;
  for (let i = 0; i < 1_000; i++) {
    const t = timerFunc(60 * minute);
    for (let j = 0; j < 10; j++) {
      if (!t.stop()) await t.c.recv();
      t.reset(past);
    }

    const deadline = timer(10 * second);
    defer(() => deadline.stop());
    const start = now();
    const got = await select({ timer: t.c.recv(), late: deadline.c.recv() });
    if (got.case === 'late') panic('deadline expired');
    if (now() - start > 8 * second) panic('timer took too long');
  }
}
