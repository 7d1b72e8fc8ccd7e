// Follows TestAfter in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { after, millisecond, now, panic } from 'leaklab';

export async function main() {
  const delay = 100 * millisecond;
  const start = now();
  const end = await after(delay).recv();
  const duration = now() - start;
  if (duration < delay) panic(`After(100ms) slept for only ${duration} ns`);
  if (end < start + delay) panic(`After(100ms) expect >= ${start + delay}, got ${end}`);
}
