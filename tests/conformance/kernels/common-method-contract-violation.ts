// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/commonpatterns.go; the licence is
// tests/conformance/LICENSE-GO.

import { chan, defer, go, gosched, minute, select, sleep } from 'leaklab';

// Processes in the background what is put into `ch`. Whoever starts it must stop it, once.
class worker {
  ch = chan<unknown>();
  done = chan<unknown>();

  Start() {
    go(async () => {
      for (;;) {
        const got = await select({ item: this.ch.recv(), done: this.done.recv() });
        if (got.case === 'done') return;
      }
    });
  }

  // Lets the task that `Start` made end.
  Stop() {
    this.done.close();
  }

  async AddToQueue(item: unknown) {
    await this.ch.send(item);
  }
}

async function workerLifecycle(items: unknown[]) {
  const w = new worker();
  w.Start();
  for (const item of items) await w.AddToQueue(item);
  await gosched();
  // Nobody calls Stop: the task that Start made leaks.
}

async function MethodContractViolation() {
  defer(async () => {
    await gosched();
  });

  await workerLifecycle(new Array<unknown>(10));
  await gosched();
}

export async function main() {
  await MethodContractViolation();
  // Go takes its leak profile here.
  await sleep(minute);
}
