// Follows TestAfterFuncNotCalledAfterStop in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  after,
  background,
  chan,
  contextAfterFunc,
  millisecond,
  panic,
  select,
  withCancel,
} from 'leaklab';

export async function main() {
  const [ctx, cancel] = withCancel(background());
  const called = chan<never>();
  const stop = contextAfterFunc(ctx, () => called.close());
  if (!stop()) panic('stop() = false, want true');
  cancel();
  const got = await select({ called: called.recv(), short: after(millisecond).recv() });
  if (got.case === 'called') panic('AfterFunc called for already-canceled context');
  if (stop()) panic('stop() = true, want false');
}
