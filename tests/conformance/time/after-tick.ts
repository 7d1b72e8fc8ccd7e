// Follows TestAfterTick in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { after, millisecond, now, panic } from 'leaklab';

const count = 10;
const delta = 100 * millisecond;

export async function main() {
  const t0 = now();
  for (let i = 0; i < count; i++) await after(delta).recv();
  const d = now() - t0;
  const target = delta * count;
  if (d < target) panic(`10 ticks of 100ms too fast: took ${d} ns`);
  if (d > (target * 11) / 10) panic(`10 ticks of 100ms too slow: took ${d} ns`);
}
