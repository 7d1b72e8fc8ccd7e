// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/commonpatterns.go; the licence is
// tests/conformance/LICENSE-GO.

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
  type Context,
} from 'leaklab';

// The context cuts the evaluation short, and the sender leaks.
async function timeout(ctx: Context) {
  const ch = chan<unknown>();

  go(async () => {
    await ch.send({});
  });

  await select({ message: ch.recv(), cancelled: ctx.done.recv() });
}

async function Timeout() {
  defer(async () => {
    await gosched();
  });

  const [ctx, cancel] = withCancel(background());
  cancel();

  for (let i = 0; i < 100; i++) go(timeout, ctx);
}

export async function main() {
  await Timeout();
  // Go takes its leak profile here.
  await sleep(minute);
}
