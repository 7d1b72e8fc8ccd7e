// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach18101.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/18101
 * Buggy version: f7a8e2f57b6bcf00b9abaf3da00598e4acd3a57f
 * fix commit-id: 822bd176cc725c6b50905ea615023200b395e14f
 * Flaky: 100/100
 */

import {
  background,
  chan,
  defer,
  go,
  millisecond,
  minute,
  select,
  sleep,
  withCancel,
  type Chan,
  type Context,
} from 'leaklab';

const chanSize_cockroach18101 = 6;

async function restore_cockroach18101(ctx: Context) {
  const readyForImportCh = chan<boolean>(chanSize_cockroach18101);
  go(async () => {
    // G2
    defer(() => readyForImportCh.close());
    await splitAndScatter_cockroach18101(readyForImportCh);
  });
  for await (const readyForImportSpan of readyForImportCh) {
    await select({ done: ctx.done.recv() });
    return readyForImportSpan;
  }
  return true;
}

async function splitAndScatter_cockroach18101(readyForImportCh: Chan<boolean>) {
  for (let i = 0; i < chanSize_cockroach18101 + 2; i++) await readyForImportCh.send(i !== 0);
}

async function Cockroach18101() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    const [ctx, cancel] = withCancel(background());
    go(restore_cockroach18101, ctx); // G1
    go(cancel); // Helper.
  }
}

export async function main() {
  await Cockroach18101();
  // Go takes its leak profile here.
  await sleep(minute);
}
