// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach13197.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/13197
 * Buggy version: fff27aedabafe20cef57f75905fe340cab48c2a4
 * fix commit-id: 9bf770cd8f6eaff5441b80d3aec1a5614e8747e1
 * Flaky: 100/100
 * Description: One goroutine executing (*Tx).awaitDone() blocks
 * waiting for a signal over context.Done() that never comes.
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

class DB_cockroach13197 {
  begin(parent: Context) {
    const [ctx, cancel] = withCancel(parent);
    const tx = new Tx_cockroach13197(ctx, cancel);
    go(tx.awaitDone.bind(tx)); // G2
    return tx;
  }
}

class Tx_cockroach13197 {
  constructor(
    readonly ctx: Context,
    readonly cancel: CancelFunc,
  ) {}

  async awaitDone() {
    await this.ctx.done.recv();
  }

  Rollback() {
    this.rollback();
  }

  rollback() {
    this.close();
  }

  close() {
    this.cancel();
  }
}

async function Cockroach13197() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  const db = new DB_cockroach13197();
  db.begin(background()); // G1
}

export async function main() {
  await Cockroach13197();
  // Go takes its leak profile here.
  await sleep(minute);
}
