// Follows src/sync/once_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestOncePanic.

import { defer, once, panic, recover } from 'leaklab';

export async function main() {
  const first = once();
  const failing = async () => {
    defer(() => {
      if (recover() === null) panic('Once.Do did not panic');
    });
    await first.do(() => panic('failed'));
  };
  await failing();

  await first.do(() => panic('Once.Do called twice'));
}
