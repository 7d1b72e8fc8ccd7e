// Follows TestTicker in src/time/tick_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { millisecond, now, panic, second, sleep, ticker, type Duration } from 'leaklab';

async function test(count: number, delta: Duration) {
  const t = ticker(delta);
  const t0 = now();
  for (let i = 0; i < count / 2; i++) await t.c.recv();
  t.reset(delta * 2);
  for (let i = 0; i < count / 2; i++) await t.c.recv();
  t.stop();
  const dt = now() - t0;
  const target = 3 * delta * (count / 2);
  const slop = target / 1_000;
  if (dt < target || dt > target + slop) panic(`${count} ticks took ${dt} ns, want ${target} ns`);
  // Now test that the ticker stopped.
  await sleep(2 * delta);
  if (t.c.tryRecv().ok) panic('Ticker did not shut down');
}

export async function main() {
  await test(10, 20 * millisecond);
  await test(8, second);
}
