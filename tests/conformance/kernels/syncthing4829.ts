// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/syncthing4829.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { defer, go, gosched, minute, rwMutex, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type Address_syncthing4829 = number;

class Mapping_syncthing4829 {
  readonly extAddresses = new Map<string, Address_syncthing4829>();
  private readonly mut = rwMutex(); // L2

  async clearAddresses() {
    await this.mut.lock(); // L2
    const removed: Address_syncthing4829[] = [];
    for (const [id, addr] of this.extAddresses) {
      removed.push(addr);
      this.extAddresses.delete(id);
    }
    if (removed.length > 0) await this.notify([], removed);
    this.mut.unlock(); // L2
  }

  private async notify(
    _added: readonly Address_syncthing4829[],
    _remove: readonly Address_syncthing4829[],
  ) {
    await this.mut.rLock(); // L2
    this.mut.rUnlock(); // L2
  }
}

class Service_syncthing4829 {
  private readonly mut = rwMutex(); // L1
  private readonly mappings: Mapping_syncthing4829[] = [];

  async NewMapping() {
    const mapping = new Mapping_syncthing4829();
    await this.mut.lock(); // L1
    this.mappings.push(mapping);
    this.mut.unlock(); // L1
    return mapping;
  }

  async RemoveMapping(mapping: Mapping_syncthing4829) {
    await this.mut.lock(); // L1
    defer(() => this.mut.unlock()); // L1
    for (const existing of this.mappings) {
      if (existing === mapping) await mapping.clearAddresses();
    }
  }
}

async function Syncthing4829() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  // G1
  go(async () => {
    const natSvc = new Service_syncthing4829();
    const m = await natSvc.NewMapping();
    m.extAddresses.set('test', 0);

    await natSvc.RemoveMapping(m);
  });
}

export async function main() {
  await Syncthing4829();
  // Go takes its leak profile here.
  await sleep(minute);
}
