// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes25331.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/25331
 * Buggy version: 5dd087040bb13434f1ddf2f0693d0203c30f28cb
 * fix commit-id: 97f4647dc3d8cf46c2b66b89a31c758a6edfb57c
 * Flaky: 100/100
 */

import {
  background,
  chan,
  defer,
  go,
  gosched,
  minute,
  select,
  sleep,
  withCancel,
  type CancelFunc,
  type Chan,
  type Context,
} from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class watchChan_kubernetes25331 {
  constructor(
    private readonly ctx: Context,
    private readonly cancel: CancelFunc,
    private readonly resultChan: Chan<boolean>,
    private readonly errChan: Chan<Error>,
  ) {}

  async Stop() {
    await this.errChan.send(new Error('Error'));
    this.cancel();
  }

  async run() {
    const got = await select({ err: this.errChan.recv(), done: this.ctx.done.recv() });
    if (got.case === 'done') return;
    const errResult = got.value.message.length !== 0;
    this.cancel(); // Removed in fix
    await this.resultChan.send(errResult);
  }
}

function NewWatchChan_kubernetes25331() {
  const [ctx, cancel] = withCancel(background());
  return new watchChan_kubernetes25331(ctx, cancel, chan<boolean>(), chan<Error>());
}

async function Kubernetes25331() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });
  go(async () => {
    const wc = NewWatchChan_kubernetes25331();
    go(wc.run.bind(wc)); // G1
    go(wc.Stop.bind(wc)); // G2
  });
}

export async function main() {
  await Kubernetes25331();
  // Go takes its leak profile here.
  await sleep(minute);
}
