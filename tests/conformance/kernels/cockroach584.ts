// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach584.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { defer, go, gosched, minute, mutex, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class gossip_cockroach584 {
  mu = mutex(); // L1
  closed = true;

  async bootstrap() {
    for (;;) {
      await this.mu.lock();
      if (this.closed) {
        // Here an unlock is missing.
        break;
      }
      this.mu.unlock();
    }
  }

  async manage() {
    for (;;) {
      await this.mu.lock();
      if (this.closed) {
        // Here an unlock is missing.
        break;
      }
      this.mu.unlock();
    }
  }
}

async function Cockroach584() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  const g = new gossip_cockroach584();
  go(async () => {
    // G1
    await g.bootstrap();
    await g.manage();
  });
}

export async function main() {
  await Cockroach584();
  // Go takes its leak profile here.
  await sleep(minute);
}
