// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/simple.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, go, gosched, minute, sleep } from 'leaklab';

const ch = chan<number>();

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

// No leak: whoever reads the module can reach the channel.
async function NoLeakGlobal() {
  go(async () => {
    await ch.recv();
  });
  for (let i = 0; i < yieldCount; i++) await gosched();
}

export async function main() {
  await NoLeakGlobal();
  // Go takes its leak profile here.
  await sleep(minute);
}
