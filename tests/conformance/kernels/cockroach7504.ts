// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach7504.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/7504
 * Buggy version: bc963b438cdc3e0ad058a5282358e5aee0595e17
 * fix commit-id: cab761b9f5ee5dee1448bc5d6b1d9f5a0ff0bad5
 * Flaky: 1/100
 */

import { defer, go, gosched, millisecond, minute, mutex, sleep } from 'leaklab';

function MakeCacheKey_cockroach7504(lease: LeaseState_cockroach7504) {
  return lease.id;
}

class LeaseState_cockroach7504 {
  mu = mutex(); // L1
  id = 0;
}

class LeaseSet_cockroach7504 {
  data: LeaseState_cockroach7504[] = [];

  find(id: number) {
    return this.data[id];
  }

  remove(s: LeaseState_cockroach7504) {
    for (let i = 0; i < this.data.length; i++) {
      if (s === this.data[i]) {
        this.data.splice(i, 1);
        break;
      }
    }
  }
}

class tableState_cockroach7504 {
  mu = mutex(); // L3

  constructor(
    readonly tableNameCache: tableNameCache_cockroach7504,
    readonly active: LeaseSet_cockroach7504,
  ) {}

  async release(lease: LeaseState_cockroach7504) {
    await this.mu.lock(); // L3
    defer(() => this.mu.unlock()); // L3

    const s = this.active.find(MakeCacheKey_cockroach7504(lease));
    await s.mu.lock(); // L1
    await gosched();
    defer(() => s.mu.unlock()); // L1

    await this.removeLease(s);
  }

  async removeLease(lease: LeaseState_cockroach7504) {
    this.active.remove(lease);
    await this.tableNameCache.remove(lease); // Takes and gives back L2.
  }
}

class tableNameCache_cockroach7504 {
  mu = mutex(); // L2
  tables = new Map<number, LeaseState_cockroach7504>();

  async get(id: number) {
    await this.mu.lock(); // L2
    defer(() => this.mu.unlock()); // L2
    const lease = this.tables.get(id);
    if (lease === undefined) return;
    await lease.mu.lock(); // L1
    defer(() => lease.mu.unlock()); // L1
  }

  async remove(lease: LeaseState_cockroach7504) {
    await this.mu.lock(); // L2
    await gosched();
    defer(() => this.mu.unlock()); // L2
    const key = MakeCacheKey_cockroach7504(lease);
    const existing = this.tables.get(key);
    if (existing === lease) this.tables.delete(key);
  }
}

class LeaseManager_cockroach7504 {
  tables = new Map<number, tableState_cockroach7504>();

  constructor(readonly tableNames: tableNameCache_cockroach7504) {}

  async AcquireByName(id: number) {
    await this.tableNames.get(id);
  }

  findTableState(lease: LeaseState_cockroach7504) {
    return this.tables.get(lease.id);
  }

  async Release(lease: LeaseState_cockroach7504) {
    const t = this.findTableState(lease);
    await t?.release(lease);
  }
}

function NewLeaseManager_cockroach7504(
  tname: tableNameCache_cockroach7504,
  ts: tableState_cockroach7504,
) {
  const mgr = new LeaseManager_cockroach7504(tname);
  mgr.tables.set(0, ts);
  return mgr;
}

function NewLeaseSet_cockroach7504(n: number) {
  const lset = new LeaseSet_cockroach7504();
  for (let i = 0; i < n; i++) lset.data.push(new LeaseState_cockroach7504());
  return lset;
}

async function Cockroach7504() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      const leaseNum = 2;
      const lset = NewLeaseSet_cockroach7504(leaseNum);

      const nc = new tableNameCache_cockroach7504();
      for (let i = 0; i < leaseNum; i++) nc.tables.set(i, lset.find(i));

      const ts = new tableState_cockroach7504(nc, lset);
      const mgr = NewLeaseManager_cockroach7504(nc, ts);

      // G1
      go(async () => {
        // Locks L2, then L1.
        await mgr.AcquireByName(0);
      });

      // G2
      go(async () => {
        // Locks L1, then L2.
        await mgr.Release(lset.find(0));
      });
    });
  }
}

export async function main() {
  await Cockroach7504();
  // Go takes its leak profile here.
  await sleep(minute);
}
