// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd10492.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { background, defer, go, gosched, minute, rwMutex, sleep, type Context } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type Checkpointer_etcd10492 = (ctx: Context) => Promise<void>;

class lessor_etcd10492 {
  mu = rwMutex();
  cp: Checkpointer_etcd10492 | null = null;

  async Checkpoint() {
    await this.mu.lock(); // Renew has it already.
    defer(() => this.mu.unlock());
  }

  async SetCheckpointer(cp: Checkpointer_etcd10492) {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    this.cp = cp;
  }

  async Renew() {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    if (this.cp !== null) await this.cp(background());
  }
}

async function Etcd10492() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    // G1
    const le = new lessor_etcd10492();
    const fakerCheckerpointer_etcd10492 = async (_ctx: Context) => {
      await le.Checkpoint();
    };
    await le.SetCheckpointer(fakerCheckerpointer_etcd10492);
    await le.mu.lock();
    le.mu.unlock();
    await le.Renew();
  });
}

export async function main() {
  await Etcd10492();
  // Go takes its leak profile here.
  await sleep(minute);
}
