// Follows TestTeardown in src/time/tick_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { millisecond, ticker } from 'leaklab';

// Test that a bug tearing down a ticker has been fixed. This routine should not deadlock.
export async function main() {
  for (let i = 0; i < 3; i++) {
    const t = ticker(100 * millisecond);
    await t.c.recv();
    t.stop();
  }
}
