// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestChanSendInterface. Go's looks for a crash where a select sends values of interface type; here the case that
// can go on at once is also compared with what is in the channel.

import { chan, panic, select } from 'leaklab';

class Mt {
  readonly name = 'mt';
}

export async function main() {
  const m = new Mt();
  const c = chan<unknown>(1);
  await c.send(m);
  const one = await select({ c: c.send(m), default: null });
  const two = await select({ c: c.send(m), other: c.send(new Mt()), default: null });
  if (one.case !== 'default' || two.case !== 'default') panic('sent on a full channel');
  if ((await c.recv()) !== m) panic('another object came out');
}
