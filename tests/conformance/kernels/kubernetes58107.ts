// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes58107.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Tag: Reproduce misbehavior
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/58107
 * Buggy version: 2f17d782eb2772d6401da7ddced9ac90656a7a79
 * fix commit-id: 010a127314a935d8d038f8dd4559fc5b249813e4
 * Flaky: 53/100
 */

import {
  cond,
  defer,
  go,
  gosched,
  minute,
  mutex,
  rwMutex,
  second,
  sleep,
  type Cond,
} from 'leaklab';

interface RateLimitingInterface_kubernetes58107 {
  Get(): Promise<void>;
  Put(): void;
}

class Type_kubernetes58107 implements RateLimitingInterface_kubernetes58107 {
  constructor(private readonly cond: Cond) {}

  async Get() {
    await this.cond.l.lock();
    defer(() => this.cond.l.unlock());
    await this.cond.wait();
  }

  Put() {
    this.cond.signal();
  }
}

class ResourceQuotaController_kubernetes58107 {
  private readonly workerLock = rwMutex();

  constructor(
    private readonly queue: RateLimitingInterface_kubernetes58107,
    private readonly missingUsageQueue: RateLimitingInterface_kubernetes58107,
  ) {}

  private async worker(queue: RateLimitingInterface_kubernetes58107, _: string) {
    const workFunc = async () => {
      await this.workerLock.rLock();
      defer(() => this.workerLock.rUnlock());
      await queue.Get();
      return true;
    };
    for (;;) {
      const quit = await workFunc();
      if (quit) return;
    }
  }

  Run() {
    go(this.worker.bind(this), this.queue, 'G1'); // G3
    go(this.worker.bind(this), this.missingUsageQueue, 'G2'); // G4
  }

  // 100,000 rounds in Go, here and below.
  async Sync() {
    for (let i = 0; i < 50; i++) {
      await this.workerLock.lock();
      await gosched();
      this.workerLock.unlock();
    }
  }

  HelperSignals() {
    for (let i = 0; i < 50; i++) {
      this.queue.Put();
      this.missingUsageQueue.Put();
    }
  }
}

async function startResourceQuotaController_kubernetes58107() {
  const resourceQuotaController = new ResourceQuotaController_kubernetes58107(
    new Type_kubernetes58107(cond(mutex())),
    new Type_kubernetes58107(cond(mutex())),
  );

  go(resourceQuotaController.Run.bind(resourceQuotaController)); // G2
  go(resourceQuotaController.Sync.bind(resourceQuotaController)); // G5
  resourceQuotaController.HelperSignals();
}

async function Kubernetes58107() {
  defer(async () => {
    await sleep(second);
  });

  // 1,000 in Go.
  for (let i = 0; i < 100; i++) go(startResourceQuotaController_kubernetes58107); // G1
}

export async function main() {
  await Kubernetes58107();
  // Go takes its leak profile here.
  await sleep(minute);
}
