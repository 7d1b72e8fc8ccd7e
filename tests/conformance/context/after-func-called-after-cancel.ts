// Follows TestAfterFuncCalledAfterCancel in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  after,
  background,
  chan,
  contextAfterFunc,
  millisecond,
  minute,
  panic,
  select,
  withCancel,
} from 'leaklab';

const shortDuration = millisecond;
const veryLongDuration = 60_000 * minute;

export async function main() {
  const [ctx, cancel] = withCancel(background());
  const called = chan<never>();
  const stop = contextAfterFunc(ctx, () => called.close());
  const early = await select({ called: called.recv(), short: after(shortDuration).recv() });
  if (early.case === 'called') panic('AfterFunc called before context is done');
  cancel();
  const late = await select({ called: called.recv(), long: after(veryLongDuration).recv() });
  if (late.case === 'long') panic('AfterFunc not called after context is canceled');
  if (stop()) panic('stop() = true, want false');
}
