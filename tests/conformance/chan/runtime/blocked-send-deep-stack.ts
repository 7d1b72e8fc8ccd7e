// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestShrinkStackDuringBlockedSend and TestNoShrinkStackWhileParking: channel operations still work when the
// sender blocks between deep calls. Nothing shrinks a stack here and no collection can be asked for, so what is
// left of both is the traffic; the depth is that of suspended async calls, which is what a stack is here.

import { chan, go, microsecond, millisecond, panic, sleep, type Chan } from 'leaklab';

const n = 10;

async function stackGrowthRecursive(depth: number): Promise<number> {
  return depth === 0 ? 0 : 1 + (await stackGrowthRecursive(depth - 1));
}

async function sender(c: Chan<number>, done: Chan<boolean>) {
  for (let i = 0; i < n; i++) {
    await c.send(i);
    // use lots of stack, briefly.
    if ((await stackGrowthRecursive(20)) !== 20) panic('a call was lost');
  }
  await done.send(true);
}

async function shrinkStackDuringBlockedSend() {
  const c = chan<number>();
  const done = chan<boolean>();
  go(sender, c, done);
  for (let i = 0; i < n; i++) {
    const x = await c.recv();
    if (x !== i) panic(`bad channel read: want ${i}, got ${x}`);
    // Waste some time so sender can finish using lots of stack and block in channel send.
    await sleep(millisecond);
  }
  await done.recv();
}

async function noShrinkStackWhileParking() {
  for (let i = 0; i < n * 20; i++) {
    const c = chan<number>();
    const done = chan<boolean>();
    go(async () => {
      for (let i = 0; i < n; i++) {
        // Sleep here so that the sender always fully blocks.
        await sleep(10 * microsecond);
        await c.recv();
      }
      await done.send(true);
    });
    go(sender, c, done);
    await sleep(50 * microsecond);
    await done.recv();
    await done.recv();
  }
}

export async function main() {
  await shrinkStackDuringBlockedSend();
  await noShrinkStackWhileParking();
}
