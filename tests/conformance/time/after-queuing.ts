// Follows TestAfterQueuing in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  after,
  afterFunc,
  chan,
  go,
  millisecond,
  now,
  panic,
  type Chan,
  type Duration,
  type Timer,
} from 'leaklab';

// timerFunc simulates timer using afterFunc, so that both paths are tested.
function timerFunc(duration: Duration): Timer {
  const c = chan<number>(1);
  return Object.assign(
    afterFunc(duration, async () => {
      await c.send(now());
    }),
    { c },
  );
}

const slots = [5, 3, 6, 6, 6, 1, 1, 2, 7, 9, 4, 8, 0];

async function await_(slot: number, result: Chan<{ slot: number; t: number }>, ac: Chan<number>) {
  const t = await ac.recv();
  await result.send({ slot, t });
}

async function testAfterQueuing(delta: Duration, newAfter: (duration: Duration) => Chan<number>) {
  // make the result channel buffered because we don't want to depend on channel queuing semantics that might
  // possibly change in the future.
  const result = chan<{ slot: number; t: number }>(slots.length);

  const t0 = now();
  for (const slot of slots) go(await_, slot, result, newAfter(slot * delta));
  const order: number[] = [];
  const times: number[] = [];
  while (order.length < slots.length) {
    const r = await result.recv();
    order.push(r.slot);
    times.push(r.t);
  }
  for (let i = 1; i < order.length; i++) {
    if (order[i] < order[i - 1]) panic(`After calls returned out of order: ${order.join(' ')}`);
  }
  for (const [i, t] of times.entries()) {
    const dt = t - t0;
    const target = order[i] * delta;
    if (dt < target - delta / 2 || dt > target + delta) {
      panic(`After(${target}) arrived at ${dt}`);
    }
  }
}

export async function main() {
  for (let i = 0; i < 5; i++) {
    await testAfterQueuing((20 + i * 50) * millisecond, after);
    await testAfterQueuing((20 + i * 50) * millisecond, (duration) => timerFunc(duration).c);
  }
}
