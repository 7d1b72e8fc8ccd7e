// Follows src/sync/pool_test.go of Go 1.26.
// Copyright 2013 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestPoolNew.

import { panic, pool } from 'leaklab';

export async function main() {
  let i = 0;
  const p = pool<number>({ new: () => ++i });
  const expectGet = (want: number) => {
    const v = p.get();
    if (v !== want) panic(`got ${v}; want ${want}`);
  };
  expectGet(1);
  expectGet(2);

  p.put(42);
  expectGet(42);

  expectGet(3);
}
