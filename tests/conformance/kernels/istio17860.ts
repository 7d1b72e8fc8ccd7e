// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/istio17860.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  background,
  chan,
  defer,
  go,
  millisecond,
  minute,
  mutex,
  nanosecond,
  select,
  sleep,
  ticker,
  timer,
  withCancel,
  type Chan,
  type Context,
} from 'leaklab';

interface Proxy_istio17860 {
  IsLive(): boolean;
}

class TestProxy_istio17860 implements Proxy_istio17860 {
  constructor(private readonly live: (() => boolean) | null) {}

  IsLive() {
    return this.live === null || this.live();
  }
}

interface Agent_istio17860 {
  Run(ctx: Context): Promise<void>;
  Restart(): Promise<void>;
}

type exitStatus_istio17860 = number;

class agent_istio17860 implements Agent_istio17860 {
  private readonly mu = mutex();
  private readonly activeEpochs = new Set<number>();
  private currentEpoch = 0;

  constructor(
    private readonly proxy: Proxy_istio17860,
    private readonly statusCh: Chan<exitStatus_istio17860>,
  ) {}

  async Run(ctx: Context) {
    for (;;) {
      const got = await select({ status: this.statusCh.recv(), done: ctx.done.recv() });
      if (got.case === 'done') return;
      await this.mu.lock();
      this.activeEpochs.delete(got.value);
      const active = this.activeEpochs.size;
      this.mu.unlock();
      if (active === 0) return;
    }
  }

  async Restart() {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    await this.waitUntilLive();
    this.currentEpoch++;
    this.activeEpochs.add(this.currentEpoch);

    go(this.runWait.bind(this), this.currentEpoch);
  }

  private async runWait(epoch: number) {
    await this.statusCh.send(epoch);
  }

  private async waitUntilLive() {
    if (this.activeEpochs.size === 0) return;

    const interval = ticker(30 * nanosecond);
    const limit = timer(100 * nanosecond);
    defer(() => {
      interval.stop();
      limit.stop();
    });

    if (this.proxy.IsLive()) return;

    for (;;) {
      const got = await select({ timer: limit.c.recv(), interval: interval.c.recv() });
      if (got.case === 'timer') return;
      if (this.proxy.IsLive()) return;
    }
  }
}

function NewAgent_istio17860(proxy: Proxy_istio17860): Agent_istio17860 {
  return new agent_istio17860(proxy, chan<exitStatus_istio17860>());
}

async function Istio17860() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) {
    go(async () => {
      const [ctx, cancel] = withCancel(background());
      defer(cancel);

      const neverLive = () => false;

      const a = NewAgent_istio17860(new TestProxy_istio17860(neverLive));
      go(async () => {
        await a.Run(ctx);
      });

      await a.Restart();
      go(a.Restart.bind(a));

      await sleep(200 * nanosecond);
    });
  }
}

export async function main() {
  await Istio17860();
  // Go takes its leak profile here.
  await sleep(minute);
}
