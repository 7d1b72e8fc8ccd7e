// Follows src/sync/rwmutex_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestParallelReaders. GOMAXPROCS is the run's.

import { chan, go, rwMutex, type Chan, type RwMutex } from 'leaklab';

async function parallelReader(
  m: RwMutex,
  clocked: Chan<boolean>,
  cunlock: Chan<boolean>,
  cdone: Chan<boolean>,
) {
  await m.rLock();
  await clocked.send(true);
  await cunlock.recv();
  m.rUnlock();
  await cdone.send(true);
}

async function doTestParallelReaders(numReaders: number) {
  const m = rwMutex();
  const clocked = chan<boolean>();
  const cunlock = chan<boolean>();
  const cdone = chan<boolean>();
  for (let i = 0; i < numReaders; i++) go(parallelReader, m, clocked, cunlock, cdone);
  // Wait for all parallel RLock()s to succeed.
  for (let i = 0; i < numReaders; i++) await clocked.recv();
  for (let i = 0; i < numReaders; i++) await cunlock.send(true);
  // Wait for the goroutines to finish.
  for (let i = 0; i < numReaders; i++) await cdone.recv();
}

export async function main() {
  await doTestParallelReaders(1);
  await doTestParallelReaders(3);
  await doTestParallelReaders(4);
}
