// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/etcd7902.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: etcd
 * Issue or PR  : https://github.com/coreos/etcd/pull/7902
 * Buggy version: dfdaf082c51ba14861267f632f6af795a27eb4ef
 * fix commit-id: 87d99fe0387ee1df1cf1811d88d37331939ef4ae
 * Flaky: 100/100
 */

import { chan, defer, go, millisecond, minute, mutex, nilChan, sleep, waitGroup } from 'leaklab';

interface roundClient_etcd7902 {
  progress: number;
  acquire: () => void;
  validate: () => void;
  release: () => Promise<void>;
}

async function runElectionFunc_etcd7902() {
  const rcs: roundClient_etcd7902[] = [];
  let nextc = chan<boolean>();
  for (let i = 0; i < 3; i++) {
    let rcNextc = nilChan<boolean>();
    const setRcNextc = () => {
      rcNextc = nextc;
    };
    rcs.push({
      progress: 0,
      acquire: () => {},
      validate: () => {
        setRcNextc();
      },
      release: async () => {
        if (i === 0) {
          // The first one is the leader.
          nextc.close();
          nextc = chan<boolean>();
        }
        await rcNextc.recv(); // A follower waits here.
      },
    });
  }
  await doRounds_etcd7902(rcs, 100);
}

async function doRounds_etcd7902(rcs: roundClient_etcd7902[], rounds: number) {
  const mu = mutex();
  const wg = waitGroup();
  wg.add(rcs.length);
  for (const rc of rcs) {
    go(async () => {
      // G2, G3
      defer(() => wg.done());
      while (rc.progress < rounds || rounds <= 0) {
        rc.acquire();
        await mu.lock();
        rc.validate();
        mu.unlock();
        await sleep(10 * millisecond);
        rc.progress++;
        await mu.lock();
        await rc.release();
        mu.unlock();
      }
    });
  }
  await wg.wait();
}

async function Etcd7902() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(runElectionFunc_etcd7902); // G1
  }
}

export async function main() {
  await Etcd7902();
  // Go takes its leak profile here.
  await sleep(minute);
}
