// Follows test/chan/goroutines.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Torture test for goroutines.
// Make a lot of goroutines, threaded together, and tear them down cleanly.

import { chan, go, panic, type Chan } from 'leaklab';

async function f(left: Chan<number>, right: Chan<number>) {
  await left.send(await right.recv());
}

export async function main() {
  const n = 10_000;
  const leftmost = chan<number>();
  let right = leftmost;
  let left = leftmost;
  for (let i = 0; i < n; i++) {
    right = chan();
    go(f, left, right);
    left = right;
  }
  go(async (c: Chan<number>) => {
    await c.send(1);
  }, right);
  if ((await leftmost.recv()) !== 1) panic('another value came out');
}
