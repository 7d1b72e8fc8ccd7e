// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/simple.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, go, gosched, panic, minute, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

async function ChanSend() {
  go(async () => {
    await chan<number>().send(0);
    panic('should not be reached');
  });
  for (let i = 0; i < yieldCount; i++) await gosched();
}

export async function main() {
  await ChanSend();
  // Go takes its leak profile here.
  await sleep(minute);
}
