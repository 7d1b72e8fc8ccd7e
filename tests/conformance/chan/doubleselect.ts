// Follows test/chan/doubleselect.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test the situation in which two cases of a select can both end up running.
// See http://codereview.appspot.com/180068.

import { chan, defer, go, log, panic, select, type Chan } from 'leaklab';

const iterations = 100_000;

// sender sends a counter to one of four different channels. If two cases both end up running in the same
// iteration, the same value will be sent to two different channels.
async function sender(
  n: number,
  c1: Chan<number>,
  c2: Chan<number>,
  c3: Chan<number>,
  c4: Chan<number>,
) {
  defer(() => c1.close());
  defer(() => c2.close());
  defer(() => c3.close());
  defer(() => c4.close());

  for (let i = 0; i < n; i++) {
    await select({ c1: c1.send(i), c2: c2.send(i), c3: c3.send(i), c4: c4.send(i) });
  }
}

// mux receives the values from sender and forwards them onto another channel. It would be simpler to just have
// sender's four cases all be the same channel, but this doesn't actually trigger the bug.
async function mux(out: Chan<number>, in_: Chan<number>, done: Chan<boolean>) {
  for await (const v of in_) await out.send(v);
  await done.send(true);
}

// recver gets a steam of values from the four mux's and checks for duplicates.
async function recver(in_: Chan<number>) {
  const seen = new Set<number>();

  for await (const v of in_) {
    if (seen.has(v)) {
      log('got duplicate value: ', v);
      panic('fail');
    }
    seen.add(v);
  }
  // Not in Go's: nor is any lost.
  if (seen.size !== iterations) panic(`got ${seen.size} values`);
}

export async function main() {
  const c1 = chan<number>();
  const c2 = chan<number>();
  const c3 = chan<number>();
  const c4 = chan<number>();
  const done = chan<boolean>();
  const cmux = chan<number>();
  go(sender, iterations, c1, c2, c3, c4);
  go(mux, cmux, c1, done);
  go(mux, cmux, c2, done);
  go(mux, cmux, c3, done);
  go(mux, cmux, c4, done);
  go(async () => {
    await done.recv();
    await done.recv();
    await done.recv();
    await done.recv();
    cmux.close();
  });
  // We keep the recver because it might catch more bugs in the future. However, the result of the bug linked
  // to at the top is that we'll end up panicking with: "throw: bad g->status in ready".
  await recver(cmux);
}
