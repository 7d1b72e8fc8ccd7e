// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/commonpatterns.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, defer, go, gosched, minute, sleep, type Chan } from 'leaklab';

// Must send one message. The error stands for one that comes from within.
async function doubleSend(ch: Chan<unknown>, err: Error | null) {
  if (err !== null) {
    await ch.send(null);
    // Here a return is missing.
  }
  // With an error this is the second message, and nobody may be there to take it.
  await ch.send({});
}

async function DoubleSend() {
  const ch = chan<unknown>();
  defer(async () => {
    await gosched();
  });

  go(async () => {
    await doubleSend(ch, null);
  });
  await ch.recv();

  go(async () => {
    await doubleSend(ch, new Error('error'));
  });
  await ch.recv();

  const ch1 = chan<unknown>(1);
  go(async () => {
    await doubleSend(ch1, new Error('error'));
  });
  await ch1.recv();
}

export async function main() {
  await DoubleSend();
  // Go takes its leak profile here.
  await sleep(minute);
}
