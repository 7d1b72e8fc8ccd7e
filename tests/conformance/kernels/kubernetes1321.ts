// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes1321.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/1321
 * Buggy version: 9cd0fc70f1ca852c903b18b0933991036b3b2fa1
 * fix commit-id: 435e0b73bb99862f9dedf56a50260ff3dfef14ff
 * Flaky: 1/100
 */

import { chan, defer, go, gosched, millisecond, minute, mutex, sleep, type Chan } from 'leaklab';

class muxWatcher_kubernetes1321 {
  constructor(
    readonly result: Chan<null>,
    private readonly m: Mux_kubernetes1321,
    readonly id: number,
  ) {}

  async Stop() {
    await this.m.stopWatching(this.id);
  }
}

class Mux_kubernetes1321 {
  readonly watchers = new Map<number, muxWatcher_kubernetes1321>();
  private readonly lock = mutex();

  async Watch() {
    const mw = new muxWatcher_kubernetes1321(chan<null>(), this, this.watchers.size);
    this.watchers.set(mw.id, mw);
    await gosched();
    return mw;
  }

  async loop() {
    for (let i = 0; i < 100; i++) await this.distribute();
  }

  private async distribute() {
    await this.lock.lock();
    defer(() => this.lock.unlock());
    for (const w of this.watchers.values()) {
      await w.result.send(null);
      await gosched();
    }
  }

  async stopWatching(id: number) {
    await this.lock.lock();
    defer(() => this.lock.unlock());
    const w = this.watchers.get(id);
    if (!w) return;
    this.watchers.delete(id);
    w.result.close();
  }
}

function NewMux_kubernetes1321() {
  const m = new Mux_kubernetes1321();
  go(m.loop.bind(m)); // G2
  return m;
}

async function testMuxWatcherClose_kubernetes1321() {
  const m = NewMux_kubernetes1321();
  const { id } = await m.Watch();
  await m.watchers.get(id)?.Stop();
}

async function Kubernetes1321() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  // 1,000 in Go.
  for (let i = 0; i < 100; i++) go(testMuxWatcherClose_kubernetes1321); // G1
}

export async function main() {
  await Kubernetes1321();
  // Go takes its leak profile here.
  await sleep(minute);
}
