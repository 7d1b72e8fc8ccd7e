// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes70277.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  chan,
  defer,
  go,
  millisecond,
  minute,
  nilChan,
  select,
  sleep,
  ticker,
  timer,
  type Chan,
  type Duration,
} from 'leaklab';

type WaitFunc_kubernetes70277 = (done: Chan<never>) => Chan<null>;

type ConditionFunc_kubernetes70277 = () => Promise<[done: boolean, err: Error | null]>;

async function WaitFor_kubernetes70277(
  wait: WaitFunc_kubernetes70277,
  fn: ConditionFunc_kubernetes70277,
  done: Chan<never>,
): Promise<Error | null> {
  const c = wait(done);
  for (;;) {
    const [, open] = await c.recvOk();
    const [ok, err] = await fn();
    if (err !== null) return err;
    if (ok) return null;
    if (!open) break;
  }
  return null;
}

function poller_kubernetes70277(interval: Duration, timeout: Duration): WaitFunc_kubernetes70277 {
  return (done) => {
    const ch = chan<null>();
    go(async () => {
      defer(() => ch.close());

      const tick = ticker(interval);
      defer(() => tick.stop());

      let after = nilChan<number>();
      if (timeout !== 0) {
        const limit = timer(timeout);
        after = limit.c;
        defer(() => limit.stop());
      }
      for (;;) {
        const got = await select({
          tick: tick.c.recv(),
          after: after.recv(),
          done: done.recv(),
        });
        if (got.case !== 'tick') return;
        ch.trySend(null);
      }
    });

    return ch;
  };
}

async function Kubernetes70277() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  // 1,000 in Go.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      const stopCh = chan<never>();
      defer(stopCh.close.bind(stopCh));
      const waitFunc = poller_kubernetes70277(millisecond, 80 * millisecond);
      let doneCh = nilChan<never>();

      await WaitFor_kubernetes70277(
        (done) => {
          doneCh = done;
          return waitFunc(done);
        },
        async () => {
          await sleep(10 * millisecond);
          return [true, null];
        },
        stopCh,
      );

      await doneCh.recv(); // block here
    });
  }
}

export async function main() {
  await Kubernetes70277();
  // Go takes its leak profile here.
  await sleep(minute);
}
