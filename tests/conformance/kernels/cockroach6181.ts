// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach6181.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/6181
 * Buggy version: c0a232b5521565904b851699853bdbd0c670cf1e
 * fix commit-id: d5814e4886a776bf7789b3c51b31f5206480d184
 * Flaky: 57/100
 */

import { defer, go, gosched, log, millisecond, minute, rwMutex, sleep, waitGroup } from 'leaklab';

class testDescriptorDB_cockroach6181 {
  cache = new rangeDescriptorCache_cockroach6181();
}

function initTestDescriptorDB_cockroach6181() {
  return new testDescriptorDB_cockroach6181();
}

class rangeDescriptorCache_cockroach6181 {
  rangeCacheMu = rwMutex();

  async LookupRangeDescriptor() {
    await this.rangeCacheMu.rLock();
    await gosched();
    discard(await this.String());
    this.rangeCacheMu.rUnlock();
    await this.rangeCacheMu.lock();
    this.rangeCacheMu.unlock();
  }

  async String() {
    await this.rangeCacheMu.rLock();
    defer(() => this.rangeCacheMu.rUnlock());
    return this.stringLocked();
  }

  stringLocked() {
    return 'something here';
  }
}

function discard(text: string) {
  if (text === '') log('nothing here');
}

async function doLookupWithToken_cockroach6181(rc: rangeDescriptorCache_cockroach6181) {
  await rc.LookupRangeDescriptor();
}

async function testRangeCacheCoalescedRequests_cockroach6181() {
  const db = initTestDescriptorDB_cockroach6181();
  const pauseLookupResumeAndAssert = async () => {
    const wg = waitGroup();
    for (let i = 0; i < 3; i++) {
      wg.add(1);
      go(async () => {
        // G2, G3, …
        await doLookupWithToken_cockroach6181(db.cache);
        wg.done();
      });
    }
    await wg.wait();
  };
  await pauseLookupResumeAndAssert();
}

async function Cockroach6181() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(testRangeCacheCoalescedRequests_cockroach6181); // G1
  }
}

export async function main() {
  await Cockroach6181();
  // Go takes its leak profile here.
  await sleep(minute);
}
