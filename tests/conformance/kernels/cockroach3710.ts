// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach3710.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/3710
 * Buggy version: 4afdd4860fd7c3bd9e92489f84a95e5cc7d11a0d
 * fix commit-id: cb65190f9caaf464723e7d072b1f1b69a044ef7b
 * Flaky: 2/100
 */

import { defer, go, gosched, millisecond, minute, mutex, rwMutex, sleep } from 'leaklab';

class Store_cockroach3710 {
  raftLogQueue = new baseQueue();
  replicas = new Map<number, Replica_cockroach3710>();
  mu = rwMutex();

  async ForceRaftLogScanAndProcess() {
    await this.mu.rLock();
    await gosched();
    for (const r of this.replicas.values()) await this.raftLogQueue.MaybeAdd(r);
    this.mu.rUnlock();
  }

  async RaftStatus() {
    await this.mu.rLock();
    defer(() => this.mu.rUnlock());
  }

  async processRaft() {
    go(async () => {
      const replicas: Replica_cockroach3710[] = [];
      await this.mu.lock();
      for (const r of this.replicas.values()) replicas.push(r);
      this.mu.unlock();
    });
  }
}

class Replica_cockroach3710 {
  constructor(readonly store: Store_cockroach3710) {}
}

class baseQueue {
  mu = mutex();
  impl = new raftLogQueue();

  async MaybeAdd(repl: Replica_cockroach3710) {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    await this.impl.shouldQueue(repl);
  }
}

class raftLogQueue {
  async shouldQueue(r: Replica_cockroach3710) {
    await getTruncatableIndexes(r);
  }
}

async function getTruncatableIndexes(r: Replica_cockroach3710) {
  await r.store.RaftStatus();
}

function NewStore_cockroach3710() {
  const store = new Store_cockroach3710();
  // Go makes the keys from the addresses of the replicas.
  store.replicas.set(0, new Replica_cockroach3710(store));
  store.replicas.set(1, new Replica_cockroach3710(store));
  return store;
}

async function Cockroach3710() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 10,000.
  for (let i = 0; i < 30; i++) {
    go(async () => {
      const store = NewStore_cockroach3710();
      go(store.ForceRaftLogScanAndProcess.bind(store)); // G1
      go(store.processRaft.bind(store)); // G2
    });
  }
}

export async function main() {
  await Cockroach3710();
  // Go takes its leak profile here.
  await sleep(minute);
}
