// Follows test/chan/fifo.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test that unbuffered channels act as pure fifos.

import { chan, go, panic, type Chan } from 'leaklab';

const N = 10;

async function asynchFifo() {
  const ch = chan<number>(N);
  for (let i = 0; i < N; i++) await ch.send(i);
  for (let i = 0; i < N; i++) {
    if ((await ch.recv()) !== i) panic('bad receive');
  }
}

async function chain(ch: Chan<number>, val: number, in_: Chan<number>, out: Chan<number>) {
  await in_.recv();
  if ((await ch.recv()) !== val) panic(val);
  await out.send(1);
}

// thread together a daisy chain to read the elements in sequence
async function synchFifo() {
  const ch = chan<number>();
  let in_ = chan<number>();
  const start = in_;
  for (let i = 0; i < N; i++) {
    const out = chan<number>();
    go(chain, ch, i, in_, out);
    in_ = out;
  }
  await start.send(0);
  for (let i = 0; i < N; i++) await ch.send(i);
  await in_.recv();
}

export async function main() {
  await asynchFifo();
  await synchFifo();
}
