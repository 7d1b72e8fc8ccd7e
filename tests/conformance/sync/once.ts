// Follows src/sync/once_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestOnce.

import { chan, go, once, panic, sleep, type Chan, type Once } from 'leaklab';

interface One {
  value: number;
}

async function run(once: Once, o: One, c: Chan<boolean>) {
  await once.do(() => {
    o.value++;
  });
  if (o.value !== 1) panic(`once failed inside run: ${o.value} is not 1`);
  await c.send(true);
}

// Not in Go's: a function that waits. Whoever comes meanwhile waits for its end.
async function runSlowly(once: Once, o: One, c: Chan<boolean>) {
  await once.do(async () => {
    await sleep(1_000);
    o.value++;
  });
  if (o.value !== 1) panic(`once returned before its function: ${o.value} is not 1`);
  await c.send(true);
}

async function test(run: (once: Once, o: One, c: Chan<boolean>) => Promise<void>) {
  const o = { value: 0 };
  const first = once();
  const c = chan<boolean>();
  const N = 10;
  for (let i = 0; i < N; i++) go(run, first, o, c);
  for (let i = 0; i < N; i++) await c.recv();
  if (o.value !== 1) panic(`once failed outside run: ${o.value} is not 1`);
}

export async function main() {
  await test(run);
  await test(runSlowly);
}
