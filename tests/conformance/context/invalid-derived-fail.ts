// Follows TestInvalidDerivedFail in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  defer,
  millisecond,
  now,
  panic,
  recover,
  withCancel,
  withDeadline,
  withValue,
  type Context,
} from 'leaklab';

const nil = null as unknown as Context;

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
  const text = 'cannot create context from nil parent';
  if ((await recoveredValue(() => withCancel(nil))) !== text) panic('WithCancel: expected panic');
  if ((await recoveredValue(() => withDeadline(nil, now() + millisecond))) !== text)
    panic('WithDeadline: expected panic');
  if ((await recoveredValue(() => withValue(nil, 'foo', 'bar'))) !== text)
    panic('WithValue: expected panic');
}
