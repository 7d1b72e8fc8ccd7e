// Follows src/sync/mutex_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestMutexFairness.

import { after, chan, defer, go, microsecond, mutex, panic, second, select, sleep } from 'leaklab';

export async function main() {
  const mu = mutex();
  const stop = chan<boolean>();
  defer(() => stop.close());
  go(async () => {
    for (;;) {
      await mu.lock();
      await sleep(100 * microsecond);
      mu.unlock();
      const got = await select({ stop: stop.recv(), default: null });
      if (got.case === 'stop') return;
    }
  });
  const done = chan<boolean>(1);
  go(async () => {
    for (let i = 0; i < 10; i++) {
      await sleep(100 * microsecond);
      await mu.lock();
      mu.unlock();
    }
    await done.send(true);
  });
  const got = await select({ done: done.recv(), late: after(10 * second).recv() });
  if (got.case === 'late') panic("can't acquire Mutex in 10 seconds");
}
