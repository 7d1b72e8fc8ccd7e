// Follows TestAfterFuncStarvation in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Only where operations cost time: if they do not, it stands still while anybody runs.

import { afterFunc, chan, go, microsecond, waitGroup } from 'leaklab';

// Start two goroutines ping-ponging on a channel send. At any given time, at least one of these goroutines is
// runnable: if the channel buffer is full, the receiver is runnable, and if it is not full, the sender is runnable.
//
// In addition, the AfterFunc callback should become runnable after the indicated delay, also with one processor.
export async function main() {
  const wg = waitGroup();
  let stop = false;
  const c = chan<boolean>(1);

  wg.add(2);
  go(async () => {
    while (!stop) await c.send(true);
    c.close();
    wg.done();
  });
  go(async () => {
    for await (const _ of c);
    wg.done();
  });

  afterFunc(microsecond, () => (stop = true));
  await wg.wait();
}
