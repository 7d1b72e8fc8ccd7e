// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes5316.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/5316
 * Buggy version: c868b0bbf09128960bc7c4ada1a77347a464d876
 * fix commit-id: cc3a433a7abc89d2f766d4c87eaae9448e3dc091
 * Flaky: 100/100
 */

import {
  after,
  chan,
  defer,
  go,
  gosched,
  microsecond,
  millisecond,
  minute,
  select,
  sleep,
  type Duration,
} from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

async function finishRequest_kubernetes5316(timeout: Duration, fn: () => Promise<Error | null>) {
  const ch = chan<boolean>();
  const errCh = chan<Error>();
  // G2
  go(async () => {
    const err = await fn();
    if (err !== null) await errCh.send(err);
    else await ch.send(true);
  });

  await select({ ch: ch.recv(), errCh: errCh.recv(), timeout: after(timeout).recv() });
}

async function Kubernetes5316() {
  defer(async () => {
    await sleep(100 * millisecond);
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  go(async () => {
    const fn = async () => {
      await sleep(2 * millisecond);
      if (await chance()) return new Error('Error');
      return null;
    };
    go(finishRequest_kubernetes5316, microsecond, fn); // G1
  });
}

/** Where Go draws a random number, the schedule decides. */
async function chance() {
  const ready = chan<null>();
  ready.close();
  return (await select({ yes: ready.recv(), no: ready.recv() })).case === 'yes';
}

export async function main() {
  await Kubernetes5316();
  // Go takes its leak profile here.
  await sleep(minute);
}
