// Follows TestAdjustTimers in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// With five seeds of its own.

import {
  afterFunc,
  chan,
  log,
  millisecond,
  minute,
  now,
  panic,
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

/** Random numbers below `n`, by a seed. */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

// Test that rapidly moving timers earlier and later doesn't cause some of the sleep times to be lost. Issue 47762.
async function adjust(seed: number) {
  const intn = random(seed);
  const timers: Timer[] = Array.from({ length: 100 });
  const states = timers.map(() => 0);
  const indices = timers.map((_, i) => i);

  while (indices.length > 0) {
    const ii = intn(indices.length);
    const i = indices[ii];
    const t = timers[i];
    const state = states[i]++;

    switch (state) {
      case 0:
        timers[i] = timerFunc(0);
        break;
      case 1:
        await t.c.recv(); // Timer is now idle.
        break;

      // Reset to various long durations, which we'll cancel.
      case 2:
        if (t.reset(minute)) panic("shouldn't be active (1)");
        break;
      case 4:
        if (t.reset(3 * minute)) panic("shouldn't be active (3)");
        break;
      case 6:
        if (t.reset(2 * minute)) panic("shouldn't be active (2)");
        break;

      // Stop and drain a long-duration timer.
      case 3:
      case 5:
      case 7:
        if (!t.stop()) {
          log(`timer ${i} state ${state} Stop returned false`);
          await t.c.recv();
        }
        break;

      // Start a short-duration timer we expect to select without blocking.
      case 8:
        if (t.reset(0)) panic('timer.Reset returned true');
        break;
      case 9: {
        const start = now();
        await t.c.recv();
        const took = now() - start;
        if (took > 750 * millisecond) panic(`timer ${i} took ${took} ns to complete`);
        break;
      }

      // Timer is done. Swap with tail and remove.
      case 10:
        indices[ii] = indices[indices.length - 1];
        indices.pop();
        break;
    }
  }
}

export async function main() {
  for (let seed = 1; seed <= 5; seed++) await adjust(seed);
}
