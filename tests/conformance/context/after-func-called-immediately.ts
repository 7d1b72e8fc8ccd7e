// Follows TestAfterFuncCalledImmediately in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  after,
  background,
  chan,
  contextAfterFunc,
  minute,
  panic,
  select,
  withCancel,
} from 'leaklab';

const veryLongDuration = 60_000 * minute;

export async function main() {
  const [ctx, cancel] = withCancel(background());
  cancel();
  const called = chan<never>();
  contextAfterFunc(ctx, () => called.close());
  const got = await select({ called: called.recv(), long: after(veryLongDuration).recv() });
  if (got.case === 'long') panic('AfterFunc not called for already-canceled context');
}
