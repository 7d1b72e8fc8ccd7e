// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/simple.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, go, gosched, panic, minute, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

async function ChanRecv() {
  go(async () => {
    await chan<number>().recv();
    panic('should not be reached');
  });
  for (let i = 0; i < yieldCount; i++) await gosched();
}

export async function main() {
  await ChanRecv();
  // Go takes its leak profile here.
  await sleep(minute);
}
