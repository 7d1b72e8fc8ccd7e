// Follows test/chan/select7.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test select when discarding a value.

import { chan, go, gosched, select, type Chan } from 'leaklab';

type Recv = (c: Chan<number>) => Promise<void>;

async function recv1(c: Chan<number>) {
  await c.recv();
}

async function recv2(c: Chan<number>) {
  await select({ c: c.recv() });
}

async function recv3(c: Chan<number>) {
  const c2 = chan<number>();
  await select({ c: c.recv(), c2: c2.recv() });
}

async function send1(recv: Recv) {
  const c = chan<number>();
  go(recv, c);
  await gosched();
  await c.send(1);
}

async function send2(recv: Recv) {
  const c = chan<number>();
  go(recv, c);
  await gosched();
  await select({ c: c.send(1) });
}

async function send3(recv: Recv) {
  const c = chan<number>();
  go(recv, c);
  await gosched();
  const c2 = chan<number>();
  await select({ c: c.send(1), c2: c2.send(1) });
}

export async function main() {
  await send1(recv1);
  await send2(recv1);
  await send3(recv1);
  await send1(recv2);
  await send2(recv2);
  await send3(recv2);
  await send1(recv3);
  await send2(recv3);
  await send3(recv3);
}
