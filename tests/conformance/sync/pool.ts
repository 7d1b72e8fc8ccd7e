// Follows src/sync/pool_test.go of Go 1.26.
// Copyright 2013 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestPool, up to the part that asks for a collection. Go's pins the goroutine to its P; here main does not wait
// between Put and Get, so it stays on its processor.

import { panic, pool } from 'leaklab';

export async function main() {
  const p = pool<string | null>({ new: () => null });
  if (p.get() !== null) panic('expected empty');

  p.put('a');
  p.put('b');
  const [first, second, third] = [p.get(), p.get(), p.get()];
  if (first !== 'a') panic(`got ${String(first)}; want a`);
  if (second !== 'b') panic(`got ${String(second)}; want b`);
  if (third !== null) panic(`got ${third}; want nil`);

  // Put in a large number of objects so they spill into stealable space.
  for (let i = 0; i < 100; i++) p.put('c');
  for (let i = 0; i < 100; i++) {
    if (p.get() !== 'c') panic('want c');
  }
  if (p.get() !== null) panic('expected empty');
}
