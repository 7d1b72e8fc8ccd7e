// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby30408.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, cond, defer, go, gosched, minute, mutex, sleep, type Cond } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

interface Manifest_moby30408 {
  readonly Implements: readonly string[];
}

class Plugin_moby30408 {
  activateErr: Error | null = null;
  Manifest: Manifest_moby30408 | null = null;

  constructor(private readonly activateWait: Cond) {}

  async waitActive() {
    await this.activateWait.l.lock();
    while (!this.activated()) await this.activateWait.wait();
    this.activateWait.l.unlock();
    return this.activateErr;
  }

  private activated() {
    return this.Manifest !== null;
  }
}

async function testActive_moby30408(p: Plugin_moby30408) {
  const done = chan<never>();
  // G2
  go(async () => {
    await p.waitActive();
    done.close();
  });
  await done.recv();
}

async function Moby30408() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  // G1
  go(async () => {
    const p = new Plugin_moby30408(cond(mutex()));
    p.activateErr = new Error('some junk happened');

    await testActive_moby30408(p);
  });
}

export async function main() {
  await Moby30408();
  // Go takes its leak profile here.
  await sleep(minute);
}
