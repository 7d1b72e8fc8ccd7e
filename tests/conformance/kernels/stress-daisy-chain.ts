// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/stresstests.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, defer, go, minute, second, sleep, type Chan } from 'leaklab';

// A chain of tasks, each of which waits for the next one. The last one sleeps, and then wakes all: no leak.
async function DaisyChain() {
  defer(async () => {
    await sleep(second / 10);
  });
  const chain = async (i: number, ch: Chan<null>) => {
    if (i <= 0) {
      go(async () => {
        await sleep(60 * minute);
        await ch.send(null);
      });
      return;
    }
    const ch2 = chan<null>();
    go(chain, i - 1, ch2);
    await ch2.recv();
    await ch.send(null);
  };
  // With room in the channel nobody waits there for ever. Go makes a chain of 1,000.
  go(chain, 200, chan<null>(1));
}

export async function main() {
  await DaisyChain();
  // Go takes its leak profile here.
  await sleep(minute);
}
