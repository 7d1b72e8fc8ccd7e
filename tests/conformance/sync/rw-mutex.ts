// Follows src/sync/rwmutex_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestRWMutex. Go's readers and writers count to 100 under the lock; as tasks here change only where something takes
// time, these work for 100 ns. GOMAXPROCS is the run's.

import { chan, go, panic, rwMutex, work, type Chan, type RwMutex } from 'leaklab';

interface Activity {
  // Number of active readers + 10000 * number of active writers.
  value: number;
}

async function reader(rwm: RwMutex, iterations: number, activity: Activity, cdone: Chan<boolean>) {
  for (let i = 0; i < iterations; i++) {
    await rwm.rLock();
    const n = ++activity.value;
    if (n < 1 || n >= 10_000) panic(`rlock(${n})`);
    await work(100);
    activity.value--;
    rwm.rUnlock();
  }
  await cdone.send(true);
}

async function writer(rwm: RwMutex, iterations: number, activity: Activity, cdone: Chan<boolean>) {
  for (let i = 0; i < iterations; i++) {
    await rwm.lock();
    const n = (activity.value += 10_000);
    if (n !== 10_000) panic(`wlock(${n})`);
    await work(100);
    activity.value -= 10_000;
    rwm.unlock();
  }
  await cdone.send(true);
}

async function hammerRwMutex(numReaders: number, iterations: number) {
  const activity = { value: 0 };
  const rwm = rwMutex();
  const cdone = chan<boolean>();
  go(writer, rwm, iterations, activity, cdone);
  let i = 0;
  for (; i < Math.floor(numReaders / 2); i++) go(reader, rwm, iterations, activity, cdone);
  go(writer, rwm, iterations, activity, cdone);
  for (; i < numReaders; i++) go(reader, rwm, iterations, activity, cdone);
  // Wait for the 2 writers and all readers to finish.
  for (let i = 0; i < 2 + numReaders; i++) await cdone.recv();
}

export async function main() {
  const m = rwMutex();

  await m.lock();
  if (m.tryLock()) panic('TryLock succeeded with mutex locked');
  if (m.tryRLock()) panic('TryRLock succeeded with mutex locked');
  m.unlock();

  if (!m.tryLock()) panic('TryLock failed with mutex unlocked');
  m.unlock();

  if (!m.tryRLock()) panic('TryRLock failed with mutex unlocked');
  if (!m.tryRLock()) panic('TryRLock failed with mutex rlocked');
  if (m.tryLock()) panic('TryLock succeeded with mutex rlocked');
  m.rUnlock();
  m.rUnlock();

  const n = 100;
  await hammerRwMutex(1, n);
  await hammerRwMutex(3, n);
  await hammerRwMutex(5, n);
  await hammerRwMutex(10, n);
}
