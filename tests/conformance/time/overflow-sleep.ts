// Follows TestOverflowSleep in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { after, go, millisecond, panic, second, select, sleep } from 'leaklab';

// Test that sleeping (via Sleep or Timer) for an interval so large it overflows does not result in a short sleep
// duration. Nor does it interfere with execution of other timers.
export async function main() {
  for (const big of [2 ** 63 - 1, Number.MAX_VALUE, Infinity]) {
    go(async () => {
      await sleep(big);
      panic('big sleep returned');
    });
    const got = await select({ big: after(big).recv(), short: after(25 * millisecond).recv() });
    if (got.case === 'big') panic('big timeout fired');
  }

  for (const negative of [-(2 ** 63), -Infinity]) {
    await sleep(negative); // Returns immediately.
    const got = await select({ negative: after(negative).recv(), late: after(second).recv() });
    if (got.case === 'late') panic("negative timeout didn't fire");
  }
}
