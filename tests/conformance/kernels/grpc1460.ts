// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc1460.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: grpc
 * Issue or PR  : https://github.com/grpc/grpc-go/pull/1460
 * Buggy version: 7db1564ba1229bc42919bb1f6d9c4186f3aa8678
 * fix commit-id: e605a1ecf24b634f94f4eefdab10a9ada98b70dd
 * Flaky: 100/100
 */

import { chan, defer, go, gosched, millisecond, minute, mutex, sleep, type Chan } from 'leaklab';

type Stream_grpc1460 = Readonly<Record<string, never>>;

class http2Client_grpc1460 {
  private readonly mu = mutex();
  private readonly activeStream: Stream_grpc1460[] = [];

  constructor(private readonly awakenKeepalive: Chan<null>) {}

  async keepalive() {
    await this.mu.lock();
    if (this.activeStream.length < 1) {
      await this.awakenKeepalive.recv();
      await gosched();
      this.mu.unlock();
    } else {
      this.mu.unlock();
    }
  }

  async NewStream() {
    await this.mu.lock();
    await gosched();
    this.activeStream.push({});
    if (this.activeStream.length === 1) this.awakenKeepalive.trySend(null);
    this.mu.unlock();
  }
}

async function Grpc1460() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 1,000 in Go.
  for (let i = 0; i < 300; i++) {
    go(async () => {
      const client = new http2Client_grpc1460(chan<null>());
      go(client.keepalive.bind(client)); // G1
      go(client.NewStream.bind(client)); // G2
    });
  }
}

export async function main() {
  await Grpc1460();
  // Go takes its leak profile here.
  await sleep(minute);
}
