// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach13755.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/13755
 * Buggy version: 7acb881bbb8f23e87b69fce9568d9a3316b5259c
 * fix commit-id: ef906076adc1d0e3721944829cfedfed51810088
 * Flaky: 100/100
 */

import {
  background,
  defer,
  go,
  gosched,
  minute,
  sleep,
  withCancel,
  type CancelFunc,
  type Context,
} from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

class Rows_cockroach13755 {
  cancel: CancelFunc | null = null;

  initContextClose(parent: Context) {
    const [ctx, cancel] = withCancel(parent);
    this.cancel = cancel;
    go(this.awaitDone.bind(this), ctx);
  }

  async awaitDone(ctx: Context) {
    await ctx.done.recv();
    this.close();
  }

  close() {
    this.cancel?.();
  }
}

async function Cockroach13755() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  const rs = new Rows_cockroach13755();
  rs.initContextClose(background());
}

export async function main() {
  await Cockroach13755();
  // Go takes its leak profile here.
  await sleep(minute);
}
