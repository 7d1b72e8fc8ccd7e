// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes26980.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  chan,
  cond,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  rwMutex,
  select,
  sleep,
  type Chan,
} from 'leaklab';

class processorListener_kubernetes26980 {
  readonly lock = rwMutex();
  private readonly cond = cond(this.lock);
  private readonly pendingNotifications: unknown[] = [];

  async add(notification: unknown) {
    await this.lock.lock();
    defer(() => this.lock.unlock());

    this.pendingNotifications.push(notification);
    this.cond.broadcast();
  }

  async pop(stopCh: Chan<never>) {
    await this.lock.lock();
    await gosched();
    defer(() => this.lock.unlock());
    for (;;) {
      while (this.pendingNotifications.length === 0) {
        if ((await select({ stop: stopCh.recv(), default: null })).case === 'stop') return;
        await this.cond.wait();
      }
      await select({ stop: stopCh.recv() });
      return;
    }
  }
}

function newProcessListener_kubernetes26980() {
  return new processorListener_kubernetes26980();
}

async function Kubernetes26980() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 3,000 in Go.
  for (let i = 0; i < 300; i++) {
    go(async () => {
      const pl = newProcessListener_kubernetes26980();
      const stopCh = chan<never>();
      defer(stopCh.close.bind(stopCh));
      await pl.add(1);
      await gosched();
      go(pl.pop.bind(pl), stopCh);

      const resultCh = chan<never>();
      go(async () => {
        await pl.lock.lock();
        resultCh.close();
      });
      await gosched();
      await resultCh.recv();
      pl.lock.unlock();
    });
  }
}

export async function main() {
  await Kubernetes26980();
  // Go takes its leak profile here.
  await sleep(minute);
}
