// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/commonpatterns.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, defer, go, gosched, minute, sleep } from 'leaklab';

// How often main lets others run, so that the tasks get stuck.
const yieldCount = 10;

// Processes items, and takes the result that comes first.
async function nCastLeak(items: unknown[]) {
  const ch = chan<unknown>();

  for (const _item of items) {
    go(async () => {
      // The channel has no room: only one sender gets rid of its result.
      await ch.send({});
    });
  }
  // All other senders leak. So does this receiver, if there is no sender.
  await ch.recv();
}

async function NCastLeak() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    await nCastLeak([]);
  });

  go(async () => {
    await nCastLeak([1, 2, 3, 4, 5]);
  });
}

export async function main() {
  await NCastLeak();
  // Go takes its leak profile here.
  await sleep(minute);
}
