// Follows TestWithCancelSimultaneouslyCanceledParent in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, cause, go, panic, withCancel, withCancelCause } from 'leaklab';

export async function main() {
  // Cancel the parent goroutine concurrently with creating a child.
  for (let i = 0; i < 100; i++) {
    const [parent, cancelParent] = withCancelCause(background());
    const because = new Error('Because!');
    go(cancelParent, because);

    const [c] = withCancel(parent);
    await c.done.recv();
    if (c.err()?.message !== 'context canceled') panic('child not canceled');
    if (cause(c) !== because) panic('child has wrong cause');
  }
}
