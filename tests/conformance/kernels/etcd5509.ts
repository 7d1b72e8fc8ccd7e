// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd5509.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  background,
  chan,
  defer,
  go,
  gosched,
  log,
  minute,
  mutex,
  rwMutex,
  sleep,
  withCancel,
  type CancelFunc,
  type Context,
} from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

// Nobody sets it in Go's file either.
const ErrConnClosed_etcd5509: Error | null = null;

class Client_etcd5509 {
  mu = rwMutex();
  cancel: CancelFunc | null = null;

  constructor(readonly ctx: Context) {}

  async Close() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    if (this.cancel === null) return;
    this.cancel();
    this.cancel = null;
    this.mu.unlock();
    await this.mu.lock();
  }
}

class remoteClient_etcd5509 {
  mu = mutex();

  constructor(readonly client: Client_etcd5509) {}

  async acquire(): Promise<Error | null> {
    for (;;) {
      await this.client.mu.rLock();
      const closed = this.client.cancel === null;
      await this.mu.lock();
      this.mu.unlock();
      if (closed) {
        return ErrConnClosed_etcd5509; // Before this an rUnlock is missing.
      }
      this.client.mu.rUnlock();
    }
  }
}

class kv_etcd5509 {
  readonly rc: remoteClient_etcd5509;

  constructor(client: Client_etcd5509) {
    this.rc = new remoteClient_etcd5509(client);
  }

  async Get(ctx: Context): Promise<Error | null> {
    return await this.Do(ctx);
  }

  async Do(ctx: Context): Promise<Error | null> {
    return await this.do(ctx);
  }

  async do(ctx: Context): Promise<Error | null> {
    return await this.getRemote(ctx);
  }

  async getRemote(_ctx: Context): Promise<Error | null> {
    return await this.rc.acquire();
  }
}

async function Etcd5509() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    const [ctx] = withCancel(background());
    const cli = new Client_etcd5509(ctx);
    const kv = new kv_etcd5509(cli);
    const donec = chan<null>();
    go(async () => {
      defer(() => donec.close());
      const err = await kv.Get(background());
      if (err !== null) log('Expect ErrConnClosed');
    });

    await gosched();
    await cli.Close();

    await donec.recv();
  });
}

export async function main() {
  await Etcd5509();
  // Go takes its leak profile here.
  await sleep(minute);
}
