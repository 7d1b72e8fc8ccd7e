// Follows TestReset in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { millisecond, panic, sleep, timer } from 'leaklab';

export async function main() {
  for (const d of [millisecond, 16 * millisecond]) {
    const t0 = timer(2 * d);
    await sleep(d);
    if (!t0.reset(3 * d)) panic('resetting unfired timer returned false');
    await sleep(2 * d);
    if (t0.c.tryRecv().ok) panic('timer fired early');
    await sleep(2 * d);
    if (!t0.c.tryRecv().ok) panic('reset timer did not fire');
    if (t0.reset(50 * millisecond)) panic('resetting expired timer returned true');
  }
}
