// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/hugo3251.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  defer,
  go,
  gosched,
  log,
  minute,
  mutex,
  nanosecond,
  rwMutex,
  second,
  sleep,
  waitGroup,
  type Mutex,
} from 'leaklab';

class remoteLock_hugo3251 {
  private readonly mu = rwMutex(); // L1
  private readonly m = new Map<string, Mutex>(); // L2

  async URLLock(url: string) {
    await this.mu.lock(); // L1
    let um = this.m.get(url);
    if (!um) {
      um = mutex();
      this.m.set(url, um);
    }
    await um.lock(); // L2
    await gosched();
    this.mu.unlock(); // L1
  }

  async URLUnlock(url: string) {
    await this.mu.rLock(); // L1
    defer(() => this.mu.rUnlock()); // L1
    this.m.get(url)?.unlock(); // L2
  }
}

async function resGetRemote_hugo3251(
  remoteURLLock: remoteLock_hugo3251,
  url: string,
): Promise<Error | null> {
  await remoteURLLock.URLLock(url);
  defer(async () => {
    await remoteURLLock.URLUnlock(url);
  });

  return null;
}

async function Hugo3251() {
  defer(async () => {
    await sleep(second);
  });

  // 11 in Go, each with 100 tasks of 200 rounds.
  for (let i = 0; i < 3; i++) {
    // G1
    go(async () => {
      const url = 'http://Foo.Bar/foo_Bar-Foo';
      const remoteURLLock = new remoteLock_hugo3251();
      for (const _ of [false, true]) {
        const wg = waitGroup();
        for (let i = 0; i < 10; i++) {
          wg.add(1);
          // G2
          go(async (_gor: number) => {
            defer(() => wg.done());
            for (let j = 0; j < 20; j++) {
              const err = await resGetRemote_hugo3251(remoteURLLock, url);
              if (err !== null) log('Error getting resource content:', err.message);
              await sleep(300 * nanosecond);
            }
          }, i);
        }
        await wg.wait();
      }
    });
  }
}

export async function main() {
  await Hugo3251();
  // Go takes its leak profile here.
  await sleep(minute);
}
