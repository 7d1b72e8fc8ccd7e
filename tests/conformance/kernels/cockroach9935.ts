// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach9935.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/9935
 * Buggy version: 4df302cc3f03328395dc3fefbfba58b7718e4f2f
 * fix commit-id: ed6a100ba38dd51b0888b9a3d3ac6bdbb26c528c
 * Flaky: 100/100
 * Description: This leak is caused by acquiring l.mu.Lock() twice. The fix is
 * to release l.mu.Lock() before acquiring l.mu.Lock for the second time.
 */

import { chan, defer, go, millisecond, minute, mutex, select, sleep } from 'leaklab';

class loggingT_cockroach9935 {
  mu = mutex();

  async outputLogEntry() {
    await this.mu.lock();
    const err = await this.createFile();
    if (err !== null) await this.exit();
    this.mu.unlock();
  }

  async createFile() {
    // Fails three times out of four: Go asks rand.Intn(8) % 4 > 0.
    const ready = chan<null>();
    ready.close();
    const drawn = await select({
      zero: ready.recv(),
      one: ready.recv(),
      two: ready.recv(),
      three: ready.recv(),
    });
    return drawn.case === 'zero' ? null : new Error('');
  }

  async exit() {
    await this.mu.lock(); // Waits for ever.
    defer(() => this.mu.unlock());
  }
}

async function Cockroach9935() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      const l = new loggingT_cockroach9935();
      go(l.outputLogEntry.bind(l)); // G1
    });
  }
}

export async function main() {
  await Cockroach9935();
  // Go takes its leak profile here.
  await sleep(minute);
}
