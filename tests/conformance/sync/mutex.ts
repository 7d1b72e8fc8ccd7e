// Follows src/sync/mutex_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestMutex. Go's hammer locks and unlocks at once; as tasks here change only where something takes time, this one
// works between the two, and looks whether it was alone.

import { chan, go, mutex, panic, work, type Chan, type Mutex } from 'leaklab';

let holders = 0;

async function alone() {
  if (++holders !== 1) panic(`${holders} hold the mutex`);
  await work(10);
  if (holders-- !== 1) panic('the mutex was taken meanwhile');
}

async function hammerMutex(m: Mutex, loops: number, cdone: Chan<boolean>) {
  for (let i = 0; i < loops; i++) {
    if (i % 3 === 0) {
      if (m.tryLock()) {
        await alone();
        m.unlock();
      }
      continue;
    }
    await m.lock();
    await alone();
    m.unlock();
  }
  await cdone.send(true);
}

export async function main() {
  const m = mutex();

  await m.lock();
  if (m.tryLock()) panic('TryLock succeeded with mutex locked');
  m.unlock();
  if (!m.tryLock()) panic('TryLock failed with mutex unlocked');
  m.unlock();

  const c = chan<boolean>();
  for (let i = 0; i < 10; i++) go(hammerMutex, m, 1_000, c);
  for (let i = 0; i < 10; i++) await c.recv();
}
