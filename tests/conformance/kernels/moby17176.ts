// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby17176.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/17176
 * Buggy version: d295dc66521e2734390473ec1f1da8a73ad3288a
 * fix commit-id: 2f16895ee94848e2d8ad72bc01968b4c88d84cb8
 * Flaky: 100/100
 */

import { after, chan, defer, go, millisecond, minute, mutex, select, sleep } from 'leaklab';

class DeviceSet_moby17176 {
  readonly mu = mutex();

  constructor(private readonly nrDeletedDevices: number) {}

  async cleanupDeletedDevices(): Promise<Error | null> {
    await this.mu.lock();
    if (this.nrDeletedDevices === 0) {
      // Missing unlock
      return null;
    }
    this.mu.unlock();
    return new Error('Error');
  }
}

async function testDevmapperLockReleasedDeviceDeletion_moby17176() {
  const ds = new DeviceSet_moby17176(0);
  await ds.cleanupDeletedDevices();
  const doneChan = chan<boolean>();
  go(async () => {
    await ds.mu.lock();
    defer(() => ds.mu.unlock());
    await doneChan.send(true);
  });

  await select({ timeout: after(millisecond).recv(), done: doneChan.recv() });
}

async function Moby17176() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) go(testDevmapperLockReleasedDeviceDeletion_moby17176);
}

export async function main() {
  await Moby17176();
  // Go takes its leak profile here.
  await sleep(minute);
}
