// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach10790.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/10790
 * Buggy version: 96b5452557ebe26bd9d85fe7905155009204d893
 * fix commit-id: f1a5c19125c65129b966fbdc0e6408e8df214aba
 * Flaky: 28/100
 * Description:
 *   It is possible that a message from ctxDone will make the function beginCmds
 * returns without draining the channel ch, so that goroutines created by anonymous
 * function will leak.
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
  type Context,
} from 'leaklab';

class Replica_cockroach10790 {
  chans = [chan<boolean>(), chan<boolean>()];

  async beginCmds(ctx: Context) {
    const ctxDone = ctx.done;
    for (const ch of this.chans) {
      const got = await select({ value: ch.recv(), done: ctxDone.recv() });
      if (got.case === 'done') {
        go(async () => {
          // G3
          for (const ch of this.chans) await ch.recv();
        });
      }
    }
  }

  async sendChans(ctx: Context) {
    for (const ch of this.chans) {
      const got = await select({ sent: ch.send(true), done: ctx.done.recv() });
      if (got.case === 'done') return;
    }
  }
}

async function Cockroach10790() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      const r = new Replica_cockroach10790();
      const [ctx, cancel] = withCancel(background());
      go(r.sendChans.bind(r), ctx); // Helper.
      go(r.beginCmds.bind(r), ctx); // G1
      go(cancel); // G2
    });
  }
}

export async function main() {
  await Cockroach10790();
  // Go takes its leak profile here.
  await sleep(minute);
}
