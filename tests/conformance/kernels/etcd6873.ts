// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd6873.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: etcd
 * Issue or PR  : https://github.com/etcd-io/etcd/commit/7618fdd1d642e47cac70c03f637b0fd798a53a6e
 * Buggy version: 377f19b0031f9c0aafe2aec28b6f9019311f52f9
 * fix commit-id: 7618fdd1d642e47cac70c03f637b0fd798a53a6e
 * Flaky: 9/100
 */

import { chan, defer, go, millisecond, minute, mutex, sleep } from 'leaklab';

interface watchBroadcast_etcd6873 {
  readonly id: number;
}

class watchBroadcasts_etcd6873 {
  mu = mutex();
  updatec = chan<watchBroadcast_etcd6873>(1);
  donec = chan<null>();

  async coalesce(_wb: watchBroadcast_etcd6873) {
    await this.mu.lock();
    this.mu.unlock();
  }

  async stop() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    this.updatec.close();
    await this.donec.recv();
  }

  update(wb: watchBroadcast_etcd6873) {
    this.updatec.trySend(wb);
  }
}

function newWatchBroadcasts_etcd6873() {
  const wbs = new watchBroadcasts_etcd6873();
  go(async () => {
    // G2
    defer(() => wbs.donec.close());
    for await (const wb of wbs.updatec) await wbs.coalesce(wb);
  });
  return wbs;
}

async function Etcd6873() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      const wbs = newWatchBroadcasts_etcd6873(); // G1
      wbs.update({ id: 0 });
      go(wbs.stop.bind(wbs)); // G3
    });
  }
}

export async function main() {
  await Etcd6873();
  // Go takes its leak profile here.
  await sleep(minute);
}
