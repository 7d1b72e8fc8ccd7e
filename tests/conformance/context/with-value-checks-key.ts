// Follows TestWithValueChecksKey in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Keys that Go cannot compare, as of its slices, are none that TypeScript knows.

import { background, defer, panic, recover, withValue } from 'leaklab';

async function recoveredValue(fn: () => void): Promise<unknown> {
  let v: unknown;
  await call();
  return v;
  async function call() {
    defer(() => (v = recover()));
    fn();
  }
}

export async function main() {
  const value = await recoveredValue(() => withValue(background(), null, 'bar'));
  if (value !== 'nil key') panic('want the panic "nil key"');
}
