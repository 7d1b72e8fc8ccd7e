// Follows TestAfterFuncCalledAsynchronously in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  after,
  background,
  chan,
  contextAfterFunc,
  defer,
  minute,
  panic,
  select,
  withCancel,
} from 'leaklab';

const veryLongDuration = 60_000 * minute;

// This test verifies that canceling a context does not block waiting for AfterFuncs to finish.
export async function main() {
  const [ctx, cancel] = withCancel(background());
  const called = chan<boolean>();
  const stop = contextAfterFunc(ctx, async () => {
    // The channel send blocks until called is read from.
    await called.send(true);
  });
  defer(stop);
  cancel();
  // After cancel returns, read from called and unblock the AfterFunc.
  const got = await select({ called: called.recv(), long: after(veryLongDuration).recv() });
  if (got.case === 'long') panic('AfterFunc not called after context is canceled');
}
