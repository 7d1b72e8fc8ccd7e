// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc660.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: grpc-go
 * Issue or PR  : https://github.com/grpc/grpc-go/pull/660
 * Buggy version: db85417dd0de6cc6f583672c6175a7237e5b5dd2
 * fix commit-id: ceacfbcbc1514e4e677932fd55938ac455d182fb
 * Flaky: 100/100
 */

import { chan, defer, go, gosched, minute, select, sleep, type Chan } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class benchmarkClient_grpc660 {
  constructor(readonly stop: Chan<boolean>) {}

  async doCloseLoopUnary() {
    for (;;) {
      const done = chan<boolean>();
      // G2
      go(async () => {
        if (await chance()) {
          await done.send(false);
          return;
        }
        await done.send(true);
      });
      const got = await select({ stop: this.stop.recv(), done: done.recv() });
      if (got.case === 'stop') return;
    }
  }
}

async function Grpc660() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  go(async () => {
    const bc = new benchmarkClient_grpc660(chan<boolean>());
    go(bc.doCloseLoopUnary.bind(bc)); // G1
    // helper task
    go(async () => {
      await bc.stop.send(true);
    });
  });
}

/** Where Go draws a random number, the schedule decides. */
async function chance() {
  const ready = chan<null>();
  ready.close();
  return (await select({ yes: ready.recv(), no: ready.recv() })).case === 'yes';
}

export async function main() {
  await Grpc660();
  // Go takes its leak profile here.
  await sleep(minute);
}
