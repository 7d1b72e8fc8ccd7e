// Follows test/chan/select4.go of Go 1.26.
// Copyright 2010 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test that a select statement proceeds when a value is ready. Go's assigns inside of the cases, and the left
// side of a case that is not chosen must not be evaluated: here that is an `if` on the case's name.

import { chan, panic, select } from 'leaklab';

function f(): { value: number } {
  return panic('BUG: called f');
}

export async function main() {
  const x = { a: 0 };
  const c = chan<number>(1);
  const c1 = chan<number>();
  await c.send(42);
  const got = await select({ c1: c1.recv(), c: c.recv() });
  if (got.case === 'c1') f().value = got.value;
  else x.a = got.value;
  if (x.a !== 42) panic(`BUG: ${x.a}`);
}
