// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/commonpatterns.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, defer, go, gosched, minute, sleep } from 'leaklab';

// Returns before it takes the message of the task that it started.
async function earlyReturn(err: Error | null) {
  const ch = chan<unknown>();

  go(async () => {
    // Leaks if the parent has returned.
    await ch.send({});
  });

  if (err !== null) return;

  // Only without an error.
  await ch.recv();
}

async function EarlyReturn() {
  defer(async () => {
    await gosched();
  });

  go(earlyReturn, new Error('error'));
}

export async function main() {
  await EarlyReturn();
  // Go takes its leak profile here.
  await sleep(minute);
}
