// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby28462.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/28462
 * Buggy version: b184bdabf7a01c4b802304ac64ac133743c484be
 * fix commit-id: 89b123473774248fc3a0356dd3ce5b116cc69b29
 * Flaky: 69/100
 */

import {
  chan,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  mutex,
  select,
  sleep,
  type Chan,
} from 'leaklab';

interface State_moby28462 {
  readonly Health: Health_moby28462;
}

class Container_moby28462 {
  readonly mu = mutex();

  constructor(readonly State: State_moby28462) {}
}

class Store_moby28462 {
  constructor(private readonly ctr: Container_moby28462) {}

  Get() {
    return this.ctr;
  }
}

class Daemon_moby28462 {
  constructor(private readonly containers: Store_moby28462) {}

  async StateChanged() {
    const c = this.containers.Get();
    await c.mu.lock();
    await this.updateHealthMonitorElseBranch(c);
    defer(() => c.mu.unlock());
  }

  private async updateHealthMonitorElseBranch(c: Container_moby28462) {
    const h = c.State.Health;
    await h.CloseMonitorChannel();
  }
}

class Health_moby28462 {
  constructor(private readonly stop: Chan<null>) {}

  OpenMonitorChannel() {
    return this.stop;
  }

  async CloseMonitorChannel() {
    await this.stop.send(null);
  }
}

async function monitor_moby28462(c: Container_moby28462, stop: Chan<null>) {
  for (;;) {
    if ((await select({ stop: stop.recv(), default: null })).case === 'stop') return;
    await handleProbeResult_moby28462(c);
  }
}

async function handleProbeResult_moby28462(c: Container_moby28462) {
  await gosched();
  await c.mu.lock();
  defer(() => c.mu.unlock());
}

function NewDaemonAndContainer_moby28462(): [Daemon_moby28462, Container_moby28462] {
  const c = new Container_moby28462({ Health: new Health_moby28462(chan<null>()) });
  const d = new Daemon_moby28462(new Store_moby28462(c));
  return [d, c];
}

async function Moby28462() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 100 in Go; more here, as what a full run queue does matters.
  for (let i = 0; i < 300; i++) {
    go(async () => {
      const [d, c] = NewDaemonAndContainer_moby28462();
      go(monitor_moby28462, c, c.State.Health.OpenMonitorChannel()); // G1
      go(d.StateChanged.bind(d)); // G2
    });
  }
}

export async function main() {
  await Moby28462();
  // Go takes its leak profile here.
  await sleep(minute);
}
