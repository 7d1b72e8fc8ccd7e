// Follows test/chan/select6.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test for select: Issue 2075
// A bug in select corrupts channel queues of failed cases if there are multiple waiters on those channels and
// the select is the last in the queue. If further waits are made on the channel without draining it first then
// those waiters will never wake up. In the code below c1 is such a channel.

import { chan, go, panic, select } from 'leaklab';

export async function main() {
  const c1 = chan<boolean>();
  const c2 = chan<boolean>();
  const c3 = chan<boolean>();
  go(async () => {
    await c1.recv();
  });
  go(async () => {
    const got = await select({ c1: c1.recv(), c2: c2.recv() });
    if (got.case === 'c1') panic('dummy');
    await c3.send(true);
    await c1.recv();
  });
  go(async () => {
    await c2.send(true);
  });
  await c3.recv();
  await c1.send(true);
  await c1.send(true);
}
