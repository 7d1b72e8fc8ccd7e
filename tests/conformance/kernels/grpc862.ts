// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc862.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: grpc-go
 * Issue or PR   : https://github.com/grpc/grpc-go/pull/862
 * Buggy version: d8f4ebe77f6b7b6403d7f98626de8a534f9b93a7
 * fix commit-id: dd5645bebff44f6b88780bb949022a09eadd7dae
 * Flaky: 100/100
 */

import {
  background,
  defer,
  go,
  gosched,
  minute,
  nanosecond,
  select,
  sleep,
  withCancel,
  withTimeout,
  type CancelFunc,
  type Context,
} from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class ClientConn_grpc862 {
  ctx!: Context;
  cancel!: CancelFunc;
  private conns: addrConn_grpc862[] = [];

  Close() {
    this.cancel();
    const { conns } = this;
    this.conns = [];
    for (const ac of conns) ac.tearDown();
  }

  async resetAddrConn() {
    const ac = new addrConn_grpc862(this);
    this.conns.push(ac);
    [ac.ctx, ac.cancel] = withCancel(this.ctx);
    await ac.resetTransport();
  }
}

class addrConn_grpc862 {
  ctx!: Context;
  cancel!: CancelFunc;

  constructor(readonly cc: ClientConn_grpc862) {}

  async resetTransport() {
    const timeout = 10 * nanosecond;
    const [, cancel] = withTimeout(this.ctx, timeout);
    cancel();
    await this.ctx.done.recv();
  }

  tearDown() {
    this.cancel();
  }
}

async function DialContext_grpc862(ctx: Context): Promise<ClientConn_grpc862 | null> {
  let conn: ClientConn_grpc862 | null = null;
  const cc = new ClientConn_grpc862();
  [cc.ctx, cc.cancel] = withCancel(background());
  defer(async () => {
    const got = await select({ done: ctx.done.recv(), default: null });
    if (got.case === 'done') {
      conn?.Close();
      conn = null;
    }
  });
  // G2
  go(async () => {
    await cc.resetAddrConn();
  });
  return conn;
}

async function Grpc862() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  go(async () => {
    const [ctx, cancel] = withCancel(background());
    go(DialContext_grpc862, ctx); // G1
    go(cancel); // helper task
  });
}

export async function main() {
  await Grpc862();
  // Go takes its leak profile here.
  await sleep(minute);
}
