// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby7559.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/7559
 * Buggy version: 64579f51fcb439c36377c0068ccc9a007b368b5a
 * fix commit-id: 6cbb8e070d6c3a66bf48fbe5cbf689557eee23db
 * Flaky: 100/100
 */

import { defer, go, millisecond, minute, mutex, sleep } from 'leaklab';

/** What Go's `net.DialUDP` gives where it has no address to dial. */
function DialUDP(): Error | null {
  return new Error('dial udp: missing address');
}

class UDPProxy_moby7559 {
  private readonly connTrackLock = mutex();

  async Run() {
    for (let i = 0; i < 2; i++) {
      await this.connTrackLock.lock();
      const err = DialUDP();
      if (err !== null) {
        continue;
        // Missing unlock here
      }
      if (i === 0) break;
    }
    this.connTrackLock.unlock();
  }
}

async function Moby7559() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 20; i++) {
    const proxy = new UDPProxy_moby7559();
    go(proxy.Run.bind(proxy));
  }
}

export async function main() {
  await Moby7559();
  // Go takes its leak profile here.
  await sleep(minute);
}
