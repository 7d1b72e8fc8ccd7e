// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach25456.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, gosched, minute, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class Stopper_cockroach25456 {
  quiescer = chan<null>();

  ShouldQuiesce() {
    return this.quiescer;
  }
}

class Store_cockroach25456 {
  consistencyQueue = new consistencyQueue_cockroach25456();

  constructor(readonly stopper: Stopper_cockroach25456) {}

  Stopper() {
    return this.stopper;
  }
}

class Replica_cockroach25456 {
  constructor(readonly store: Store_cockroach25456) {}
}

class consistencyQueue_cockroach25456 {
  async process(repl: Replica_cockroach25456) {
    await repl.store.Stopper().ShouldQuiesce().recv();
  }
}

class testContext_cockroach25456 {
  store: Store_cockroach25456;
  repl: Replica_cockroach25456;

  constructor(stopper: Stopper_cockroach25456) {
    this.store = new Store_cockroach25456(stopper);
    this.repl = new Replica_cockroach25456(this.store);
  }
}

async function Cockroach25456() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    // G1
    const stopper = new Stopper_cockroach25456();
    const tc = new testContext_cockroach25456(stopper);
    for (let i = 0; i < 2; i++) await tc.store.consistencyQueue.process(tc.repl);
  });
}

export async function main() {
  await Cockroach25456();
  // Go takes its leak profile here.
  await sleep(minute);
}
