// Follows TestSleep in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// There is no signal to interrupt the process with.

import { go, millisecond, now, panic, sleep } from 'leaklab';

export async function main() {
  const delay = 100 * millisecond;
  go(async () => {
    await sleep(delay / 2);
  });
  const start = now();
  await sleep(delay);
  const duration = now() - start;
  if (duration < delay) panic(`Sleep(100ms) slept for only ${duration} ns`);
}
