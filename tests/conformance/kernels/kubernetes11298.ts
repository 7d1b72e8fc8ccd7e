// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes11298.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  after,
  chan,
  cond,
  defer,
  go,
  millisecond,
  minute,
  mutex,
  nanosecond,
  select,
  sleep,
  type Chan,
  type Duration,
} from 'leaklab';

type Signal_kubernetes11298 = Chan<never>;

function After_kubernetes11298(f: (() => Promise<void>) | null): Signal_kubernetes11298 {
  const ch = chan<never>();
  go(async () => {
    defer(() => ch.close());
    if (f !== null) await f();
  });
  return ch;
}

async function Until_kubernetes11298(
  f: (() => Promise<void>) | null,
  period: Duration,
  stopCh: Chan<never>,
) {
  if (f === null) return;
  for (;;) {
    if ((await select({ stop: stopCh.recv(), default: null })).case === 'stop') return;
    await f();
    await select({ stop: stopCh.recv(), after: after(period).recv() });
  }
}

class notifier_kubernetes11298 {
  readonly lock = mutex();
  readonly cond = cond(this.lock);

  /** `abort` will be closed no matter what. */
  async serviceLoop(abort: Chan<never>) {
    await this.lock.lock();
    defer(this.lock.unlock.bind(this.lock));
    for (;;) {
      if ((await select({ abort: abort.recv(), default: null })).case === 'abort') return;
      const ch = After_kubernetes11298(async () => {
        await this.cond.wait();
      });
      const got = await select({ abort: abort.recv(), ch: ch.recv() });
      if (got.case === 'abort') {
        this.cond.signal();
        await ch.recv();
        return;
      }
    }
  }
}

/** `abort` will be closed no matter what. */
async function Notify_kubernetes11298(abort: Chan<never>) {
  const n = new notifier_kubernetes11298();
  const finished = After_kubernetes11298(async () => {
    await Until_kubernetes11298(
      async () => {
        for (;;) {
          if ((await select({ abort: abort.recv(), default: null })).case === 'abort') return;
          await (async () => {
            await n.lock.lock();
            defer(() => n.lock.unlock());
            n.cond.signal();
          })();
        }
      },
      0,
      abort,
    );
  });
  await Until_kubernetes11298(
    async () => {
      await n.serviceLoop(finished);
    },
    0,
    abort,
  );
}

async function Kubernetes11298() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 1,000 in Go: each keeps a processor busy for a time slice.
  for (let i = 0; i < 8; i++) {
    go(async () => {
      const done = chan<never>();
      const notifyDone = After_kubernetes11298(async () => {
        await Notify_kubernetes11298(done);
      });
      go(async () => {
        defer(() => done.close());
        await sleep(300 * nanosecond);
      });
      await notifyDone.recv();
    });
  }
}

export async function main() {
  await Kubernetes11298();
  // Go takes its leak profile here.
  await sleep(minute);
}
