// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes6632.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/6632
 * Buggy version: e597b41d939573502c8dda1dde7bf3439325fb5d
 * fix commit-id: 82afb7ab1fe12cf2efceede2322d082eaf5d5adc
 * Flaky: 4/100
 */

import { chan, defer, go, millisecond, minute, mutex, select, sleep, type Chan } from 'leaklab';

class Connection_kubernetes6632 {
  constructor(readonly closeChan: Chan<boolean>) {}
}

class idleAwareFramer_kubernetes6632 {
  private readonly writeLock = mutex();

  constructor(
    private resetChan: Chan<boolean> | null,
    readonly conn: Connection_kubernetes6632,
  ) {}

  async monitor() {
    const { resetChan } = this;
    for (;;) {
      await select({ closeChan: this.conn.closeChan.recv() });
      await this.writeLock.lock();
      resetChan?.close();
      this.resetChan = null;
      this.writeLock.unlock();
      break;
    }
  }

  async WriteFrame() {
    await this.writeLock.lock();
    defer(() => this.writeLock.unlock());
    if (this.resetChan === null) return;
    await this.resetChan.send(true);
  }
}

function NewIdleAwareFramer_kubernetes6632() {
  return new idleAwareFramer_kubernetes6632(
    chan<boolean>(),
    new Connection_kubernetes6632(chan<boolean>()),
  );
}

async function Kubernetes6632() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) {
    go(async () => {
      const i = NewIdleAwareFramer_kubernetes6632();

      // helper task
      go(async () => {
        await i.conn.closeChan.send(true);
      });
      go(i.monitor.bind(i)); // G1
      go(i.WriteFrame.bind(i)); // G2
    });
  }
}

export async function main() {
  await Kubernetes6632();
  // Go takes its leak profile here.
  await sleep(minute);
}
