// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes10182.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/10182
 * Buggy version: 4b990d128a17eea9058d28a3b3688ab8abafbd94
 * fix commit-id: 64ad3e17ad15cd0f9a4fd86706eec1c572033254
 * Flaky: 15/100
 */

import { chan, defer, go, gosched, millisecond, minute, rwMutex, sleep, type Chan } from 'leaklab';

class statusManager_kubernetes10182 {
  private readonly podStatusesLock = rwMutex();

  constructor(private readonly podStatusChannel: Chan<boolean>) {}

  Start() {
    go(async () => {
      for (let i = 0; i < 2; i++) await this.syncBatch();
    });
  }

  private async syncBatch() {
    await gosched();
    await this.podStatusChannel.recv();
    await this.DeletePodStatus();
  }

  private async DeletePodStatus() {
    await this.podStatusesLock.lock();
    defer(() => this.podStatusesLock.unlock());
  }

  async SetPodStatus() {
    await this.podStatusesLock.lock();
    defer(() => this.podStatusesLock.unlock());
    await this.podStatusChannel.send(true);
  }
}

function NewStatusManager_kubernetes10182() {
  return new statusManager_kubernetes10182(chan<boolean>());
}

async function Kubernetes10182() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 1,000 in Go.
  for (let i = 0; i < 100; i++) {
    go(async () => {
      const s = NewStatusManager_kubernetes10182();
      go(s.Start.bind(s));
      go(s.SetPodStatus.bind(s));
      go(s.SetPodStatus.bind(s));
    });
  }
}

export async function main() {
  await Kubernetes10182();
  // Go takes its leak profile here.
  await sleep(minute);
}
