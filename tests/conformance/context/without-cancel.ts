// Follows TestWithoutCancel in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, panic, select, withoutCancel, withValue } from 'leaklab';

export async function main() {
  const key = 'key';
  const value = 'value';
  const ctx = withoutCancel(withValue(background(), key, value));
  if (ctx.deadline() !== null) panic('ctx.Deadline() is set');
  const got = await select({ done: ctx.done.recv(), default: null });
  if (got.case === 'done') panic('<-ctx.Done() was ready, want a nil channel');
  if (ctx.err() !== null) panic('ctx.Err() is set');
  if (ctx.value(key) !== value) panic('ctx.Value(key) is not the value');
}
