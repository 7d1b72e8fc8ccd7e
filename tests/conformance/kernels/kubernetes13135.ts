// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes13135.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/13135
 * Buggy version: 6ced66249d4fd2a81e86b4a71d8df0139fe5ceae
 * fix commit-id: a12b7edc42c5c06a2e7d9f381975658692951d5a
 * Flaky: 93/100
 */

import {
  chan,
  defer,
  go,
  millisecond,
  minute,
  mutex,
  once,
  rwMutex,
  select,
  sleep,
  waitGroup,
  type Chan,
  type Duration,
} from 'leaklab';

async function Util_kubernetes13135(f: () => Promise<void>, period: Duration, stopCh: Chan<never>) {
  for (;;) {
    if ((await select({ stop: stopCh.recv(), default: null })).case === 'stop') return;
    await (async () => {
      await f();
    })();
    await sleep(period);
  }
}

interface Store_kubernetes13135 {
  Add(obj: unknown): Promise<void>;
  Replace(obj: unknown): Promise<void>;
}

class Reflector_kubernetes13135 {
  constructor(private readonly store: Store_kubernetes13135) {}

  async ListAndWatch(_stopCh: Chan<never>): Promise<Error | null> {
    await this.syncWith();
    return null;
  }

  private async syncWith() {
    await this.store.Replace(null);
  }
}

function NewReflector_kubernetes13135(store: Store_kubernetes13135) {
  return new Reflector_kubernetes13135(store);
}

class Cacher_kubernetes13135 {
  readonly mu = mutex();
  readonly initialized = waitGroup();
  readonly initOnce = once();

  constructor(
    readonly watchCache: WatchCache_kubernetes13135,
    private readonly reflector: Reflector_kubernetes13135,
  ) {}

  async processEvent() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
  }

  async startCaching(stopChannel: Chan<never>) {
    await this.mu.lock();
    for (;;) {
      const err = await this.reflector.ListAndWatch(stopChannel);
      if (err === null) break;
    }
  }
}

class WatchCache_kubernetes13135 implements Store_kubernetes13135 {
  private readonly mu = rwMutex();
  private onReplace: (() => Promise<void>) | null = null;
  private onEvent: (() => Promise<void>) | null = null;

  async SetOnEvent(onEvent: () => Promise<void>) {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    this.onEvent = onEvent;
  }

  async SetOnReplace(onReplace: () => Promise<void>) {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    this.onReplace = onReplace;
  }

  private async processEvent() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    if (this.onEvent !== null) await this.onEvent();
  }

  async Add(_obj: unknown) {
    await this.processEvent();
  }

  async Replace(_obj: unknown) {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    if (this.onReplace !== null) await this.onReplace();
  }
}

async function NewCacher_kubernetes13135(stopCh: Chan<never>) {
  const watchCache = new WatchCache_kubernetes13135();
  const cacher = new Cacher_kubernetes13135(watchCache, NewReflector_kubernetes13135(watchCache));
  cacher.initialized.add(1);
  await watchCache.SetOnReplace(async () => {
    await cacher.initOnce.do(() => {
      cacher.initialized.done();
    });
    cacher.mu.unlock();
  });
  await watchCache.SetOnEvent(cacher.processEvent.bind(cacher));
  // G2
  go(
    Util_kubernetes13135,
    async () => {
      await cacher.startCaching(stopCh);
    },
    0,
    stopCh,
  );
  await cacher.initialized.wait();
  return cacher;
}

async function Kubernetes13135() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 50 in Go: each keeps a processor busy for a time slice.
  for (let i = 0; i < 2; i++) {
    go(async () => {
      const StopChannel_kubernetes13135 = chan<never>();

      const c = await NewCacher_kubernetes13135(StopChannel_kubernetes13135); // G1
      go(c.watchCache.Add.bind(c.watchCache), null); // G3
      go(StopChannel_kubernetes13135.close.bind(StopChannel_kubernetes13135));
    });
  }
}

export async function main() {
  await Kubernetes13135();
  // Go takes its leak profile here.
  await sleep(minute);
}
