// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/simple.go; the licence is
// tests/conformance/LICENSE-GO.

import { go, gosched, panic, waitGroup, minute, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

async function WaitGroup() {
  go(async () => {
    const wg = waitGroup();
    wg.add(1);
    await wg.wait();
    panic('should not be reached');
  });
  for (let i = 0; i < yieldCount; i++) await gosched();
}

export async function main() {
  await WaitGroup();
  // Go takes its leak profile here.
  await sleep(minute);
}
