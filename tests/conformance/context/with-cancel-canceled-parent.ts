// Follows TestWithCancelCanceledParent in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, cause, panic, select, withCancel, withCancelCause } from 'leaklab';

export async function main() {
  const [parent, cancelParent] = withCancelCause(background());
  const because = new Error('Because!');
  cancelParent(because);

  const [c] = withCancel(parent);
  const got = await select({ done: c.done.recv(), default: null });
  if (got.case !== 'done') panic('child not done immediately upon construction');
  if (c.err()?.message !== 'context canceled') panic('child not canceled');
  if (cause(c) !== because) panic('child has wrong cause');
}
