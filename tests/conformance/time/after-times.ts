// Follows TestAfterTimes and TestTickTimes in src/time/tick_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { after, millisecond, now, panic, sleep, ticker } from 'leaklab';

// Using After(10ms) but waiting for 500ms to read the channel should produce a time from start+10ms, not
// start+500ms. Make sure it does.
export async function main() {
  for (const make of [() => after(10 * millisecond), () => ticker(10 * millisecond).c]) {
    const start = now();
    const c = make();
    await sleep(500 * millisecond);
    const dt = (await c.recv()) - start;
    if (dt < 10 * millisecond || dt > 11 * millisecond) panic(`time is +${dt} ns, want 10ms`);
  }
}
