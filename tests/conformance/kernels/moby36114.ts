// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby36114.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/36114
 * Buggy version: 6d4d3c52ae7c3f910bfc7552a2a673a8338e5b9f
 * fix commit-id: a44fcd3d27c06aaa60d8d1cbce169f0d982e74b1
 * Flaky: 100/100
 */

import { defer, go, millisecond, minute, mutex, sleep } from 'leaklab';

class serviceVM_moby36114 {
  private readonly mu = mutex();

  async hotAddVHDsAtStart() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    await this.hotRemoveVHDsAtStart();
  }

  private async hotRemoveVHDsAtStart() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
  }
}

async function Moby36114() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) {
    go(async () => {
      const s = new serviceVM_moby36114();
      go(s.hotAddVHDsAtStart.bind(s));
    });
  }
}

export async function main() {
  await Moby36114();
  // Go takes its leak profile here.
  await sleep(minute);
}
