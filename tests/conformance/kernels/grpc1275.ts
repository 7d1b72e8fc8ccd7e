// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc1275.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: grpc-go
 * Issue or PR  : https://github.com/grpc/grpc-go/pull/1275
 * Buggy version: (missing)
 * fix commit-id: 0669f3f89e0330e94bb13fa1ce8cc704aab50c9c
 * Flaky: 100/100
 */

import {
  chan,
  defer,
  go,
  millisecond,
  minute,
  nanosecond,
  select,
  sleep,
  timer,
  type Chan,
} from 'leaklab';

class recvBuffer_grpc1275 {
  constructor(private readonly c: Chan<boolean>) {}

  get(): Chan<boolean> {
    return this.c;
  }
}

interface Reader_grpc1275 {
  Read(p: Uint8Array): Promise<number>;
}

class recvBufferReader_grpc1275 implements Reader_grpc1275 {
  constructor(private readonly recv: recvBuffer_grpc1275) {}

  async Read(_p: Uint8Array) {
    await select({ got: this.recv.get().recv() });
    return 0;
  }
}

class Stream_grpc1275 implements Reader_grpc1275 {
  constructor(private readonly trReader: Reader_grpc1275) {}

  async Read(p: Uint8Array) {
    let n = 0;
    while (n < p.length) {
      const nn = await this.trReader.Read(p.subarray(n));
      n += nn;
    }
    return n;
  }
}

class http2Client_grpc1275 {
  CloseStream(_s: Stream_grpc1275) {
    // It should wake the stream's reader, and does not: the bug.
  }

  NewStream() {
    return new Stream_grpc1275(
      new recvBufferReader_grpc1275(new recvBuffer_grpc1275(chan<boolean>())),
    );
  }
}

async function testInflightStreamClosing_grpc1275() {
  const client = new http2Client_grpc1275();
  const stream = client.NewStream();
  const donec = chan<boolean>();
  // G2
  go(async () => {
    defer(() => donec.close());
    await stream.Read(new Uint8Array(1));
  });

  client.CloseStream(stream);

  const timeout = timer(300 * nanosecond);
  const got = await select({ donec: donec.recv(), timeout: timeout.c.recv() });
  if (got.case === 'donec' && !timeout.stop()) await timeout.c.recv();
}

async function Grpc1275() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  go(async () => {
    await testInflightStreamClosing_grpc1275(); // G1
  });
}

export async function main() {
  await Grpc1275();
  // Go takes its leak profile here.
  await sleep(minute);
}
