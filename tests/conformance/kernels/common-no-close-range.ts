// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/commonpatterns.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, defer, go, millisecond, minute, sleep } from 'leaklab';

// Items that come in, and how many workers there are for them.
async function noCloseRange(list: unknown[], workers: number) {
  const ch = chan<unknown>();

  for (let i = 0; i < workers; i++) {
    go(async () => {
      // Each worker waits for an item, and processes it.
      for await (const _item of ch);
    });
  }

  for (const item of list) {
    // Leaks if there are no workers, or if one of them panics.
    await ch.send(item);
  }
  // The channel is never closed, so workers leak once there are no more items.
}

async function NoCloseRange() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  go(noCloseRange, [1, 2, 3], 0);
  go(noCloseRange, [1, 2, 3], 3);
}

export async function main() {
  await NoCloseRange();
  // Go takes its leak profile here.
  await sleep(minute);
}
