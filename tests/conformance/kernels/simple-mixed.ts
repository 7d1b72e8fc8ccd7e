// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/simple.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, go, gosched, panic, waitGroup, minute, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

async function Mixed() {
  go(async () => {
    const ch = chan<number>();
    const wg = waitGroup();
    wg.add(1);
    go(async () => {
      await ch.send(0);
      wg.done();
      panic('should not be reached');
    });
    await wg.wait();
    await ch.recv();
    panic('should not be reached');
  });
  for (let i = 0; i < yieldCount; i++) await gosched();
}

export async function main() {
  await Mixed();
  // Go takes its leak profile here.
  await sleep(minute);
}
