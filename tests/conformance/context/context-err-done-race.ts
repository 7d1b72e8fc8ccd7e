// Follows TestContextErrDoneRace in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, go, gosched, panic, select, withCancel } from 'leaklab';

// Issue #75533.
export async function main() {
  for (let i = 0; i < 10; i++) {
    const [ctx, cancel] = withCancel(background());
    const { done } = ctx;
    go(cancel);
    while (ctx.err() === null) await gosched();
    const got = await select({ done: done.recv(), default: null });
    if (got.case !== 'done') panic('ctx.Err is non-nil, but ctx.Done is not closed');
  }
}
