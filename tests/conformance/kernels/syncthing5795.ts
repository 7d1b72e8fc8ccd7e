// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/syncthing5795.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, gosched, minute, once, select, sleep, type Chan } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type message_syncthing5795 = ClusterConfig_syncthing5795 | null;

interface ClusterConfig_syncthing5795 {
  readonly type: 'ClusterConfig';
}

interface Model_syncthing5795 {
  ClusterConfig(msg: message_syncthing5795): Promise<void>;
}

class TestModel_syncthing5795 implements Model_syncthing5795 {
  ccFn: (() => Promise<void>) | null = null;

  async ClusterConfig(_msg: message_syncthing5795) {
    if (this.ccFn !== null) await this.ccFn();
  }
}

class rawConnection_syncthing5795 {
  private readonly closeOnce = once();

  constructor(
    readonly dispatcherLoopStopped: Chan<never>,
    private readonly closed: Chan<never>,
    readonly inbox: Chan<message_syncthing5795>,
    private readonly receiver: Model_syncthing5795,
  ) {}

  Start() {
    go(this.dispatcherLoop.bind(this)); // G2
  }

  private async dispatcherLoop() {
    defer(() => this.dispatcherLoopStopped.close());
    for (;;) {
      const got = await select({ msg: this.inbox.recv(), closed: this.closed.recv() });
      if (got.case === 'closed') return;
      const msg = got.value;
      if (msg?.type !== 'ClusterConfig') return;
      await this.receiver.ClusterConfig(msg);
    }
  }

  async Close() {
    await this.closeOnce.do(async () => {
      this.closed.close();
      await this.dispatcherLoopStopped.recv();
    });
  }
}

async function Syncthing5795() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  // G1
  go(async () => {
    const m = new TestModel_syncthing5795();
    const c = new rawConnection_syncthing5795(
      chan<never>(),
      chan<never>(),
      chan<message_syncthing5795>(),
      m,
    );
    m.ccFn = c.Close.bind(c);

    c.Start();
    await c.inbox.send({ type: 'ClusterConfig' });

    await c.dispatcherLoopStopped.recv();
  });
}

export async function main() {
  await Syncthing5795();
  // Go takes its leak profile here.
  await sleep(minute);
}
