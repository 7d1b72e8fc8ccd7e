// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby33781.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/33781
 * Buggy version: 33fd3817b0f5ca4b87f0a75c2bd583b4425d392b
 * fix commit-id: 67297ba0051d39be544009ba76abea14bc0be8a4
 * Flaky: 25/100
 */

import {
  after,
  background,
  chan,
  defer,
  go,
  millisecond,
  minute,
  select,
  sleep,
  withTimeout,
  type Chan,
} from 'leaklab';

async function monitor_moby33781(stop: Chan<boolean>) {
  const probeInterval = millisecond;
  const probeTimeout = millisecond;
  for (;;) {
    const due = await select({ stop: stop.recv(), probe: after(probeInterval).recv() });
    if (due.case === 'stop') return;
    const results = chan<boolean>();
    const [ctx, cancelProbe] = withTimeout(background(), probeTimeout);
    // G3
    go(async () => {
      await results.send(true);
      results.close();
    });
    const got = await select({
      stop: stop.recv(),
      results: results.recv(),
      done: ctx.done.recv(),
    });
    switch (got.case) {
      case 'stop':
        // results should be drained here
        cancelProbe();
        return;
      case 'results':
        cancelProbe();
        break;
      case 'done':
        cancelProbe();
        await results.recv();
    }
  }
}

async function Moby33781() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  // 100 in Go.
  for (let i = 0; i < 20; i++) {
    go(async (i: number) => {
      const stop = chan<boolean>();
      go(monitor_moby33781, stop); // G1
      // G2
      go(async () => {
        await sleep(i * millisecond);
        await stop.send(true);
      });
    }, i);
  }
}

export async function main() {
  await Moby33781();
  // Go takes its leak profile here.
  await sleep(minute);
}
