// Follows test/chan/nonblock.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test channel operations that test for blocking. Go's does it for operands of four sizes and types; here a
// value has no size, so one function serves all four.

import { chan, go, gosched, log, microsecond, panic, select, ticker, type Chan } from 'leaklab';

async function receiver<T>(c: Chan<T>, strobe: Chan<boolean>, want: T, name: string) {
  if ((await c.recv()) !== want) panic(`${name} value`);
  await strobe.send(true);
}

async function sender<T>(c: Chan<T>, strobe: Chan<boolean>, value: T) {
  await c.send(value);
  await strobe.send(true);
}

const tick = ticker(10 * microsecond).c;

async function pause() {
  await tick.recv();
  await tick.recv();
  await gosched();
  await gosched();
  await gosched();
}

const maxTries = 10_000; // Up to 100ms per test.

async function test<T>(buffer: number, name: string, sent: T, received: T) {
  const strobe = chan<boolean>();
  const c = chan<T>(buffer);

  const early = await select({ c: c.recv(), default: null });
  if (early.case === 'c') panic(`blocked ${name}sender`);

  go(receiver<T>, c, strobe, sent, name);
  for (let tries = 0; ;) {
    const got = await select({ c: c.send(sent), default: null });
    if (got.case === 'c') break;
    if (++tries > maxTries) {
      log(`${name}receiver buffer=`, buffer);
      panic('fail');
    }
    await pause();
  }
  await strobe.recv();

  go(sender<T>, c, strobe, received);
  if (buffer > 0) await strobe.recv();
  let value: T;
  for (let tries = 0; ;) {
    const got = await select({ c: c.recv(), default: null });
    if (got.case === 'c') {
      value = got.value;
      break;
    }
    if (++tries > maxTries) {
      log(`${name}sender buffer=`, buffer);
      panic('fail');
    }
    await pause();
  }
  if (value !== received) panic(`${name}sender value`);
  if (buffer === 0) await strobe.recv();
}

export async function main() {
  for (let buffer = 0; buffer < 2; buffer++) {
    await test(buffer, 'i32', 123, 234);
    await test(buffer, 'i64', 123_456n, 234_567n);
    await test(buffer, 'b', true, true);
    await test(buffer, 's', 'hello', 'hello again');
  }
}
