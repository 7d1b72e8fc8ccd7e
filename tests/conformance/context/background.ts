// Follows TestBackground in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, panic, select } from 'leaklab';

export async function main() {
  const got = await select({ done: background().done.recv(), default: null });
  if (got.case === 'done') panic('<-c.Done() was ready, want nothing (it should block)');
  if (background().err() !== null) panic('c.Err() is set');
  if (background().deadline() !== null) panic('c.Deadline() is set');
}
