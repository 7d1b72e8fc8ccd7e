// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc3017.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  afterFunc,
  chan,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  mutex,
  nanosecond,
  sleep,
  type Duration,
} from 'leaklab';

type Address_grpc3017 = number;
type SubConn_grpc3017 = number;

class subConnCacheEntry_grpc3017 {
  cancel: (() => void) | null = null;
  abortDeleting = false;

  constructor(readonly sc: SubConn_grpc3017) {}
}

class lbCacheClientConn_grpc3017 {
  private readonly mu = mutex(); // L1
  private readonly subConnCache = new Map<Address_grpc3017, subConnCacheEntry_grpc3017>();
  private readonly subConnToAddr = new Map<SubConn_grpc3017, Address_grpc3017>();

  constructor(private readonly timeout: Duration) {}

  async NewSubConn(addrs: readonly Address_grpc3017[]): Promise<SubConn_grpc3017> {
    if (addrs.length !== 1) return 1;
    const [addrWithoutMD] = addrs;
    await this.mu.lock(); // L1
    defer(this.mu.unlock.bind(this.mu));
    const entry = this.subConnCache.get(addrWithoutMD);
    if (entry) {
      entry.cancel?.();
      this.subConnCache.delete(addrWithoutMD);
      return entry.sc;
    }
    const scNew = 1;
    this.subConnToAddr.set(scNew, addrWithoutMD);
    return scNew;
  }

  async RemoveSubConn(sc: SubConn_grpc3017) {
    await this.mu.lock(); // L1
    defer(this.mu.unlock.bind(this.mu));
    const addr = this.subConnToAddr.get(sc);
    if (addr === undefined) return;

    const known = this.subConnCache.get(addr);
    if (known) {
      if (known.sc !== sc) this.subConnToAddr.delete(sc);
      return;
    }

    const entry = new subConnCacheEntry_grpc3017(sc);
    this.subConnCache.set(addr, entry);

    // G3
    const timer = afterFunc(this.timeout, async () => {
      await gosched();
      await this.mu.lock(); // L1
      if (entry.abortDeleting) return; // Missing unlock
      this.subConnToAddr.delete(sc);
      this.subConnCache.delete(addr);
      this.mu.unlock();
    });

    entry.cancel = () => {
      if (!timer.stop()) entry.abortDeleting = true;
    };
  }
}

async function Grpc3017() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 100 in Go, each with 10,000 rounds.
  for (let i = 0; i < 20; i++) {
    // G1
    go(async () => {
      const done = chan<null>();

      const ccc = new lbCacheClientConn_grpc3017(nanosecond);

      let sc = await ccc.NewSubConn([1]);
      // G2
      go(async () => {
        for (let i = 0; i < 100; i++) {
          await ccc.RemoveSubConn(sc);
          sc = await ccc.NewSubConn([1]);
        }
        done.close();
      });
      await done.recv();
    });
  }
}

export async function main() {
  await Grpc3017();
  // Go takes its leak profile here.
  await sleep(minute);
}
