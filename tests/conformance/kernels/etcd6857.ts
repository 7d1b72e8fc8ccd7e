// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd6857.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: etcd
 * Issue or PR  : https://github.com/etcd-io/etcd/pull/6857
 * Buggy version: 7c8f13aed7fe251e7066ed6fc1a090699c2cae0e
 * fix commit-id: 7afc490c95789c408fbc256d8e790273d331c984
 * Flaky: 19/100
 */

import { chan, defer, go, millisecond, minute, select, sleep, type Chan } from 'leaklab';

interface Status_etcd6857 {
  readonly id: number;
}

class node_etcd6857 {
  status = chan<Chan<Status_etcd6857>>();
  stop = chan<null>();
  done = chan<null>();

  async Status() {
    const c = chan<Status_etcd6857>();
    await this.status.send(c);
    return await c.recv();
  }

  async run() {
    for (;;) {
      const got = await select({ status: this.status.recv(), stop: this.stop.recv() });
      if (got.case === 'stop') {
        this.done.close();
        return;
      }
      await got.value.send({ id: 0 });
    }
  }

  async Stop() {
    const got = await select({ stop: this.stop.send(null), done: this.done.recv() });
    if (got.case === 'done') return;
    await this.done.recv();
  }
}

async function Etcd6857() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 101.
  for (let i = 0; i <= 20; i++) {
    go(async () => {
      const n = new node_etcd6857();
      go(n.run.bind(n)); // G1
      go(n.Status.bind(n)); // G2
      go(n.Stop.bind(n)); // G3
    });
  }
}

export async function main() {
  await Etcd6857();
  // Go takes its leak profile here.
  await sleep(minute);
}
