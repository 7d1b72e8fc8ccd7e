// Follows TestCauseRace in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, cause, go, gosched, panic, withCancelCause } from 'leaklab';

export async function main() {
  const because = new Error('TestCauseRace');
  const [ctx, cancel] = withCancelCause(background());
  go(() => cancel(because));
  for (;;) {
    const err = cause(ctx);
    if (err !== null) {
      if (err !== because) panic(`Cause returned ${err.message}`);
      break;
    }
    await gosched();
  }
}
