// Follows test/chan/select3.go of Go 1.26.
// Copyright 2010 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test the semantics of the select statement for basic empty/non-empty cases.

import {
  chan,
  defer,
  go,
  log,
  millisecond,
  nilChan,
  panic,
  recover,
  second,
  select,
  sleep,
} from 'leaklab';

const always = 'function did not';
const never = 'function did';

function unreachable() {
  panic("control flow shouldn't reach here");
}

// Calls f and verifies that f always/never panics depending on signal.
async function testPanic(signal: string, f: () => Promise<void>) {
  defer(() => {
    let s = never;
    if (recover() !== null) s = always; // f panicked
    if (s !== signal) panic(`${signal} panic`);
  });
  await f();
}

// Calls f and empirically verifies that f always/never blocks depending on signal.
async function testBlock(signal: string, f: () => Promise<void>) {
  const c = chan<string>();
  go(async () => {
    await f();
    await c.send(never); // f didn't block
  });
  go(async () => {
    if (signal === never) {
      // Wait a long time to make sure that we don't miss our window by accident on a slow machine.
      await sleep(10 * second);
    } else {
      // Wait as short a time as we can without false negatives.
      // 10ms should be long enough to catch most failures.
      await sleep(10 * millisecond);
    }
    await c.send(always); // f blocked always
  });
  if ((await c.recv()) !== signal) panic(`${signal} block`);
}

export async function main() {
  const async_ = 1; // asynchronous channels
  const nilch = nilChan<number>();
  const closedch = chan<number>();
  closedch.close();

  // sending/receiving from a nil channel blocks
  await testBlock(always, async () => {
    await nilch.send(7);
  });
  await testBlock(always, async () => {
    await nilch.recv();
  });

  // sending/receiving from a nil channel inside a select is never selected
  await testPanic(never, async () => {
    const got = await select({ send: nilch.send(7), default: null });
    if (got.case === 'send') unreachable();
  });
  await testPanic(never, async () => {
    const got = await select({ recv: nilch.recv(), default: null });
    if (got.case === 'recv') unreachable();
  });

  // sending to an async channel with free buffer space never blocks
  await testBlock(never, async () => {
    const ch = chan<number>(async_);
    await ch.send(7);
  });

  // receiving from a closed channel never blocks
  await testBlock(never, async () => {
    for (let i = 0; i < 10; i++) {
      const zero: unknown = await closedch.recv();
      if (zero !== undefined) panic('expected zero value when reading from closed channel');
      const pair: readonly unknown[] = await closedch.recvOk();
      if (pair[0] !== undefined || pair[1] !== false) {
        log('closedch:', ...pair);
        panic('expected 0, false from closed channel');
      }
    }
  });

  // sending to a closed channel panics.
  await testPanic(always, async () => {
    await closedch.send(7);
  });

  // receiving from a non-ready channel always blocks
  await testBlock(always, async () => {
    const ch = chan<number>();
    await ch.recv();
  });

  // empty selects always block
  await testBlock(always, async () => {
    await select({});
  });

  // selects with only nil channels always block
  await testBlock(always, async () => {
    await select({ recv: nilch.recv() });
    unreachable();
  });
  await testBlock(always, async () => {
    await select({ send: nilch.send(7) });
    unreachable();
  });
  await testBlock(always, async () => {
    await select({ recv: nilch.recv(), send: nilch.send(7) });
    unreachable();
  });

  // selects with non-ready non-nil channels always block
  await testBlock(always, async () => {
    const ch = chan<number>();
    await select({ recv: ch.recv() });
    unreachable();
  });

  // selects with default cases don't block
  await testBlock(never, async () => {
    await select({ default: null });
  });
  await testBlock(never, async () => {
    const got = await select({ recv: nilch.recv(), default: null });
    if (got.case === 'recv') unreachable();
  });
  await testBlock(never, async () => {
    const got = await select({ send: nilch.send(7), default: null });
    if (got.case === 'send') unreachable();
  });

  // selects with ready channels don't block
  await testBlock(never, async () => {
    const ch = chan<number>(async_);
    const got = await select({ send: ch.send(7), default: null });
    if (got.case === 'default') unreachable();
  });
  await testBlock(never, async () => {
    const ch = chan<number>(async_);
    await ch.send(7);
    const got = await select({ recv: ch.recv(), default: null });
    if (got.case === 'default') unreachable();
  });

  // selects with closed channels behave like ordinary operations
  await testBlock(never, async () => {
    await select({ recv: closedch.recv() });
  });
  await testBlock(never, async () => {
    const got = await select({ recv: closedch.recv() });
    const value: unknown = got.value;
    if (value !== undefined) panic('expected zero value when selecting a closed channel');
  });
  await testBlock(never, async () => {
    const got = await select({ recv: closedch.recvOk() });
    const pair: readonly unknown[] = got.value;
    if (pair[0] !== undefined || pair[1] !== false)
      panic('expected 0, false when selecting a closed channel');
  });
  await testPanic(always, async () => {
    await select({ send: closedch.send(7) });
  });

  // select should not get confused if it sees itself
  await testBlock(always, async () => {
    const c = chan<number>();
    await select({ send: c.send(1), recv: c.recv() });
  });
}
