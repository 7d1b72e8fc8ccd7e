// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby25384.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/25384
 * Buggy version: 58befe3081726ef74ea09198cd9488fb42c51f51
 * fix commit-id: 42360d164b9f25fb4b150ef066fcf57fa39559a7
 * Flaky: 100/100
 */

import { defer, go, gosched, minute, sleep, waitGroup } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type plugin_moby25348 = Readonly<Record<string, never>>;

class Manager_moby25348 {
  constructor(private readonly plugins: readonly plugin_moby25348[]) {}

  async init() {
    const group = waitGroup();
    group.add(this.plugins.length);
    for (const p of this.plugins) {
      go(async (_p: plugin_moby25348) => {
        defer(() => group.done());
      }, p);
      await group.wait(); // Block here
    }
  }
}

async function Moby25348() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  go(async () => {
    const p1: plugin_moby25348 = {};
    const p2: plugin_moby25348 = {};
    const pm = new Manager_moby25348([p1, p2]);
    go(pm.init.bind(pm));
  });
}

export async function main() {
  await Moby25348();
  // Go takes its leak profile here.
  await sleep(minute);
}
