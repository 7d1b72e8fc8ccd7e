// Follows TestLongAdjustTimers in src/time/tick_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// With 500 sleepers and 200 rounds where Go has 5,000 and 50,000.

import {
  after,
  afterFunc,
  chan,
  defer,
  go,
  microsecond,
  nilChan,
  panic,
  second,
  select,
  sleep,
  waitGroup,
} from 'leaklab';

type Func = () => void;

export async function main() {
  const wg = waitGroup();
  defer(() => wg.wait());

  // Build up the timer heap.
  const count = 500;
  wg.add(count);
  for (let i = 0; i < count; i++) {
    go(async () => {
      await sleep(10 * microsecond);
      wg.done();
    });
  }
  for (let i = 0; i < count; i++) await sleep(microsecond);

  const done = chan<boolean>();
  const late = afterFunc(60 * second, () => done.close());
  defer(() => late.stop());

  // Set up a queuing goroutine to ping pong through the scheduler.
  const inQ = chan<Func>();
  const outQ = chan<Func>();
  defer(() => inQ.close());

  wg.add(1);
  go(async () => {
    defer(() => wg.done());
    defer(() => outQ.close());
    const q: Func[] = [];
    for (;;) {
      const sends = q.length > 0;
      const got = await select({
        sent: (sends ? outQ : nilChan<Func>()).send(sends ? q[0] : () => {}),
        came: inQ.recvOk(),
        done: done.recv(),
      });
      if (got.case === 'done') return;
      if (got.case === 'sent') {
        q.shift();
      } else if (got.value[1]) {
        q.push(got.value[0]);
      } else {
        return;
      }
    }
  });

  for (let i = 0; i < 200; i++) {
    const tries = 20;
    for (let n = 0; n < tries; n++) await inQ.send(() => {});
    for (let n = 0; n < tries; n++) {
      const got = await select({
        out: outQ.recvOk(),
        late: after(5 * second).recv(),
        done: done.recv(),
      });
      if (got.case === 'late') panic(`failed to read work, iteration ${i}`);
      if (got.case === 'done') panic('timer expired');
      if (!got.value[1]) panic('output channel is closed');
    }
  }
}
