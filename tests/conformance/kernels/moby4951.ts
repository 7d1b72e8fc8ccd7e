// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby4951.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/4951
 * Buggy version: 81f148be566ab2b17810ad4be61a5d8beac8330f
 * fix commit-id: 2ffef1b7eb618162673c6ffabccb9ca57c7dfce3
 * Flaky: 100/100
 */

import { defer, go, gosched, millisecond, minute, mutex, nanosecond, panic, sleep } from 'leaklab';

class DeviceSet_moby4951 {
  readonly infos = new Map<string, DevInfo_moby4951>();
  private readonly mu = mutex();

  async DeleteDevice(hash: string) {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    const info = this.lookupDevice(hash) ?? panic('no such device');

    await info.lock.lock();
    await gosched();
    defer(() => info.lock.unlock());

    await this.deleteDevice(info);
  }

  private lookupDevice(hash: string): DevInfo_moby4951 | null {
    return this.infos.get(hash) ?? null;
  }

  private async deleteDevice(info: DevInfo_moby4951) {
    await this.removeDeviceAndWait(info.Name());
  }

  private async removeDeviceAndWait(_devname: string) {
    this.mu.unlock();
    await sleep(300 * nanosecond);
    await this.mu.lock();
  }
}

class DevInfo_moby4951 {
  readonly lock = mutex();

  constructor(readonly name: string) {}

  Name() {
    return this.name;
  }
}

function NewDeviceSet_moby4951() {
  const devices = new DeviceSet_moby4951();
  const info1 = new DevInfo_moby4951('info1');
  const info2 = new DevInfo_moby4951('info2');
  devices.infos.set(info1.name, info1);
  devices.infos.set(info2.name, info2);
  return devices;
}

async function Moby4951() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  go(async () => {
    const ds = NewDeviceSet_moby4951();
    // Delete devices by the same info.
    go(ds.DeleteDevice.bind(ds), 'info1');
    go(ds.DeleteDevice.bind(ds), 'info1');
  });
}

export async function main() {
  await Moby4951();
  // Go takes its leak profile here.
  await sleep(minute);
}
