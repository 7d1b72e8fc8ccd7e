// Follows TestCustomContextGoroutines in src/context/context_test.go of Go 1.26.
// Copyright 2014 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// The half with contexts of the standard library; a program cannot make a context type of its own.

import { background, defer, minute, numGoroutine, panic, withCancel, withTimeout } from 'leaklab';

const veryLongDuration = 60_000 * minute;

export async function main() {
  const before = numGoroutine();
  const checkNoGoroutine = () => {
    const made = numGoroutine() - before;
    if (made !== 0) panic(`${made} goroutines created`);
  };
  defer(checkNoGoroutine);

  const [ctx1, cancel1] = withCancel(background());
  defer(cancel1);
  checkNoGoroutine();

  const [ctx3, cancel3] = withCancel(ctx1);
  defer(cancel3);
  checkNoGoroutine();

  const [ctx4, cancel4] = withTimeout(ctx3, veryLongDuration);
  defer(cancel4);
  checkNoGoroutine();

  const [ctx5, cancel5] = withCancel(ctx4);
  defer(cancel5);
  checkNoGoroutine();

  cancel5();
  checkNoGoroutine();

  const [, cancel6] = withTimeout(ctx5, veryLongDuration);
  defer(cancel6);
  checkNoGoroutine();

  // Check applied to canceled context.
  cancel6();
  cancel1();
  const [, cancel7] = withCancel(ctx5);
  defer(cancel7);
  checkNoGoroutine();
}
