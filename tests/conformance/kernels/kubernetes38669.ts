// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes38669.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, gosched, minute, mutex, sleep, type Chan } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type Event_kubernetes38669 = number;
type watchCacheEvent_kubernetes38669 = number;

class cacheWatcher_kubernetes38669 {
  private readonly mu = mutex();
  private stopped = false;

  constructor(
    private readonly input: Chan<watchCacheEvent_kubernetes38669>,
    private readonly result: Chan<Event_kubernetes38669>,
  ) {}

  async process(initEvents: readonly watchCacheEvent_kubernetes38669[]) {
    for (const event of initEvents) await this.sendWatchCacheEvent(event);
    defer(() => this.result.close());
    defer(() => this.Stop());
    for (;;) {
      const [, ok] = await this.input.recvOk();
      if (!ok) return;
    }
  }

  private async sendWatchCacheEvent(event: watchCacheEvent_kubernetes38669) {
    await this.result.send(event);
  }

  async Stop() {
    await this.stop();
  }

  private async stop() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    if (!this.stopped) {
      this.stopped = true;
      this.input.close();
    }
  }
}

function newCacheWatcher_kubernetes38669(
  chanSize: number,
  initEvents: readonly watchCacheEvent_kubernetes38669[],
) {
  const watcher = new cacheWatcher_kubernetes38669(
    chan<watchCacheEvent_kubernetes38669>(chanSize),
    chan<Event_kubernetes38669>(chanSize),
  );
  go(watcher.process.bind(watcher), initEvents);
  return watcher;
}

async function Kubernetes38669() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  go(async () => {
    const initEvents = [1, 2];
    const w = newCacheWatcher_kubernetes38669(0, initEvents);
    await w.Stop();
  });
}

export async function main() {
  await Kubernetes38669();
  // Go takes its leak profile here.
  await sleep(minute);
}
