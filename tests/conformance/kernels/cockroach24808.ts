// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach24808.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  background,
  chan,
  defer,
  go,
  gosched,
  minute,
  select,
  sleep,
  waitGroup,
  type Context,
} from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class Compactor_cockroach24808 {
  ch = chan<null>(1);

  async Start(ctx: Context, stopper: Stopper_cockroach24808) {
    await this.ch.send(null);
    stopper.RunWorker(ctx, async () => {
      for (;;) {
        const got = await select({ stop: stopper.ShouldStop().recv(), ch: this.ch.recv() });
        if (got.case === 'stop') return;
      }
    });
  }
}

class Stopper_cockroach24808 {
  stop = waitGroup();
  stopper = chan<null>();

  RunWorker(ctx: Context, f: (ctx: Context) => Promise<void>) {
    this.stop.add(1);
    go(async () => {
      defer(() => this.stop.done());
      await f(ctx);
    });
  }

  ShouldStop() {
    return this.stopper;
  }

  Stop() {
    this.stopper.close();
  }
}

async function Cockroach24808() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    // G1
    const stopper = new Stopper_cockroach24808();
    defer(() => stopper.Stop());

    const compactor = new Compactor_cockroach24808();
    await compactor.ch.send(null);
    await compactor.Start(background(), stopper);
  });
}

export async function main() {
  await Cockroach24808();
  // Go takes its leak profile here.
  await sleep(minute);
}
