// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd6708.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { background, defer, go, gosched, minute, rwMutex, sleep, type Context } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type EndpointSelectionMode_etcd6708 = 'random' | 'prioritize leader';

class httpClusterClient_etcd6708 {
  mu = rwMutex();

  constructor(readonly selectionMode: EndpointSelectionMode_etcd6708) {}

  async getLeaderEndpoint() {
    const mAPI = new httpMembersAPI_etcd6708(this);
    await mAPI.Leader(background());
  }

  async SetEndpoints() {
    if (this.selectionMode === 'prioritize leader') await this.getLeaderEndpoint();
  }

  async Do(_ctx: Context) {
    await this.mu.rLock();
    this.mu.rUnlock();
  }

  async Sync(_ctx: Context) {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    await this.SetEndpoints();
  }
}

class httpMembersAPI_etcd6708 {
  constructor(readonly client: httpClusterClient_etcd6708) {}

  async Leader(ctx: Context) {
    await this.client.Do(ctx);
  }
}

async function Etcd6708() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    const hc = new httpClusterClient_etcd6708('prioritize leader');
    await hc.Sync(background());
  });
}

export async function main() {
  await Etcd6708();
  // Go takes its leak profile here.
  await sleep(minute);
}
