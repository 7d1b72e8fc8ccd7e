// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach10214.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/10214
 * Buggy version: 7207111aa3a43df0552509365fdec741a53f873f
 * fix commit-id: 27e863d90ab0660494778f1c35966cc5ddc38e32
 * Flaky: 3/100
 * Description: This goroutine leak is caused by different order when acquiring
 * coalescedMu.Lock() and raftMu.Lock(). The fix is to refactor sendQueuedHeartbeats()
 * so that cockroachdb can unlock coalescedMu before locking raftMu.
 */

import { defer, go, millisecond, minute, mutex, sleep } from 'leaklab';

class Store_cockroach10214 {
  coalescedMu = mutex(); // L1
  heartbeatResponses: number[] = [];
  replicas: Replica_cockroach10214[] = [];

  async sendQueuedHeartbeats() {
    await this.coalescedMu.lock(); // Takes L1.
    defer(() => this.coalescedMu.unlock());
    for (const _response of this.heartbeatResponses) {
      await this.sendQueuedHeartbeatsToNode(); // L2
    }
  }

  async sendQueuedHeartbeatsToNode() {
    for (const r of this.replicas) await r.reportUnreachable(); // L2
  }
}

class Replica_cockroach10214 {
  raftMu = mutex(); // L2
  mu = mutex(); // L3

  constructor(readonly store: Store_cockroach10214) {}

  async reportUnreachable() {
    await this.raftMu.lock(); // Takes L2.
    await sleep(millisecond);
    defer(() => this.raftMu.unlock());
  }

  async tick() {
    await this.raftMu.lock(); // Takes L2.
    defer(() => this.raftMu.unlock());
    await this.tickRaftMuLocked();
  }

  async tickRaftMuLocked() {
    await this.mu.lock(); // Takes L3.
    defer(() => this.mu.unlock());
    await this.maybeQuiesceLocked();
  }

  async maybeQuiesceLocked() {
    for (let i = 0; i < 2; i++) {
      if (!(await this.maybeCoalesceHeartbeat())) return true;
    }
    return false;
  }

  async maybeCoalesceHeartbeat() {
    // Go asks the replica's address for the type of the message, and does this for each type.
    await this.store.coalescedMu.lock(); // Takes L1.
    this.store.coalescedMu.unlock();
    return true;
  }
}

async function Cockroach10214() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 1,000.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      const store = new Store_cockroach10214();
      store.heartbeatResponses.push(1, 2);

      const rp1 = new Replica_cockroach10214(store); // L2, L3 [0]
      const rp2 = new Replica_cockroach10214(store); // L2, L3 [1]
      store.replicas = [rp1, rp2];

      go(store.sendQueuedHeartbeats.bind(store)); // G1
      go(rp1.tick.bind(rp1)); // G2
    });
  }
}

export async function main() {
  await Cockroach10214();
  // Go takes its leak profile here.
  await sleep(minute);
}
