// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd7492.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: etcd
 * Issue or PR  : https://github.com/etcd-io/etcd/pull/7492
 * Buggy version: 51939650057d602bb5ab090633138fffe36854dc
 * fix commit-id: 1b1fabef8ffec606909f01c3983300fff539f214
 * Flaky: 40/100
 */

import {
  chan,
  defer,
  go,
  gosched,
  microsecond,
  millisecond,
  minute,
  now,
  rwMutex,
  select,
  sleep,
  ticker,
  waitGroup,
  type Chan,
} from 'leaklab';

class simpleTokenTTLKeeper_etcd7492 {
  tokens = new Map<string, number>();
  addSimpleTokenCh = chan<null>(1);
  stopCh = chan<Chan<null>>();

  constructor(readonly deleteTokenFunc: (token: string) => Promise<void>) {}

  async run() {
    // Go's period is 1 ns, of which it skips the ticks that it misses.
    const tokenTicker = ticker(20 * microsecond);
    defer(() => tokenTicker.stop());
    for (;;) {
      const got = await select({
        add: this.addSimpleTokenCh.recv(),
        tick: tokenTicker.c.recv(),
        stop: this.stopCh.recv(),
      });
      if (got.case === 'add') {
        await gosched();
        // That there is a token is enough.
        this.tokens.set('1', now());
      } else if (got.case === 'tick') {
        await gosched();
        for (const t of this.tokens.keys()) {
          await this.deleteTokenFunc(t);
          this.tokens.delete(t);
        }
      } else {
        await got.value.send(null);
        return;
      }
    }
  }

  async addSimpleToken() {
    await this.addSimpleTokenCh.send(null);
    await gosched();
  }

  async stop() {
    const waitCh = chan<null>();
    await this.stopCh.send(waitCh);
    await waitCh.recv();
    this.stopCh.close();
  }
}

function NewSimpleTokenTTLKeeper_etcd7492(deletefunc: (token: string) => Promise<void>) {
  const stk = new simpleTokenTTLKeeper_etcd7492(deletefunc);
  go(stk.run.bind(stk)); // G1
  return stk;
}

class authStore_etcd7492 {
  constructor(readonly tokenProvider: tokenSimple_etcd7492) {}

  async Authenticate() {
    await this.tokenProvider.assign();
  }
}

class tokenSimple_etcd7492 {
  simpleTokenKeeper: simpleTokenTTLKeeper_etcd7492 | null = null;
  simpleTokensMu = rwMutex();

  async assign() {
    await this.assignSimpleTokenToUser();
  }

  async assignSimpleTokenToUser() {
    await this.simpleTokensMu.lock();
    await gosched();
    await this.simpleTokenKeeper?.addSimpleToken();
    this.simpleTokensMu.unlock();
  }

  enable() {
    this.simpleTokenKeeper = NewSimpleTokenTTLKeeper_etcd7492(newDeleterFunc(this));
  }

  async disable() {
    if (this.simpleTokenKeeper !== null) {
      await this.simpleTokenKeeper.stop();
      this.simpleTokenKeeper = null;
    }
    await this.simpleTokensMu.lock();
    this.simpleTokensMu.unlock();
  }
}

function newDeleterFunc(t: tokenSimple_etcd7492) {
  return async (_token: string) => {
    await t.simpleTokensMu.lock();
    defer(() => t.simpleTokensMu.unlock());
  };
}

function setupAuthStore_etcd7492(): [authStore_etcd7492, () => Promise<void>] {
  const as = new authStore_etcd7492(new tokenSimple_etcd7492());
  as.tokenProvider.enable();
  const tearDown = async () => {
    await as.tokenProvider.disable();
  };
  return [as, tearDown];
}

async function Etcd7492() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 10; i++) {
    go(async () => {
      const [as, tearDown] = setupAuthStore_etcd7492();
      defer(tearDown);
      const wg = waitGroup();
      wg.add(3);
      for (let i = 0; i < 3; i++) {
        go(async () => {
          // G2
          await as.Authenticate();
          defer(() => wg.done());
        });
      }
      await wg.wait();
    });
  }
}

export async function main() {
  await Etcd7492();
  // Go takes its leak profile here.
  await sleep(minute);
}
