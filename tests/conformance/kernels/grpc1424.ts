// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc1424.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: grpc-go
 * Issue or PR  : https://github.com/grpc/grpc-go/pull/1424
 * Buggy version: 39c8c3866d926d95e11c03508bf83d00f2963f91
 * fix commit-id: 64bd0b04a7bb1982078bae6a2ab34c226125fbc1
 * Flaky: 100/100
 */

import { chan, defer, go, millisecond, minute, mutex, sleep, type Chan } from 'leaklab';

interface Balancer_grpc1424 {
  Notify(): Chan<boolean>;
}

class roundRobin_grpc1424 implements Balancer_grpc1424 {
  readonly mu = mutex();

  constructor(readonly addrCh: Chan<boolean>) {}

  Notify() {
    return this.addrCh;
  }
}

class addrConn_grpc1424 {
  private readonly mu = mutex();

  async tearDown() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
  }
}

interface dialOption_grpc1424 {
  readonly balancer: Balancer_grpc1424;
}

class ClientConn_grpc1424 {
  private readonly conns: addrConn_grpc1424[] = [];

  constructor(readonly dopts: dialOption_grpc1424) {}

  async lbWatcher(_doneChan: Chan<boolean>) {
    for await (const _addr of this.dopts.balancer.Notify()) {
      const del = this.conns.slice();
      for (const c of del) await c.tearDown();
    }
  }
}

function NewClientConn_grpc1424() {
  return new ClientConn_grpc1424({ balancer: new roundRobin_grpc1424(chan<boolean>()) });
}

async function DialContext_grpc1424() {
  const cc = NewClientConn_grpc1424();
  const waitC = chan<Error>(1);
  // G2
  go(async () => {
    defer(() => waitC.close());
    cc.dopts.balancer.Notify();
    const doneChan = chan<boolean>();
    go(cc.lbWatcher.bind(cc), doneChan); // G3
    await doneChan.recv();
  });
  const { balancer } = cc.dopts;
  if (balancer instanceof roundRobin_grpc1424) balancer.addrCh.close();
}

async function Grpc1424() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  go(DialContext_grpc1424); // G1
}

export async function main() {
  await Grpc1424();
  // Go takes its leak profile here.
  await sleep(minute);
}
