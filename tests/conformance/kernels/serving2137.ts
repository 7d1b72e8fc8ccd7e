// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/serving2137.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  chan,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  mutex,
  sleep,
  waitGroup,
  type Chan,
  type Mutex,
} from 'leaklab';

type token_serving2137 = Readonly<Record<string, never>>;

interface request_serving2137 {
  readonly lock: Mutex;
  readonly accepted: Chan<boolean>;
}

class Breaker_serving2137 {
  constructor(
    private readonly pendingRequests: Chan<token_serving2137>,
    private readonly activeRequests: Chan<token_serving2137>,
  ) {}

  private async Maybe(thunk: () => Promise<void>) {
    const t: token_serving2137 = {};
    // Pending request queue is full: report failure.
    if (!this.pendingRequests.trySend(t)) return false;
    // Pending request has capacity: wait for capacity in the active queue.
    await this.activeRequests.send(t);
    // Defer releasing capacity in the active and pending request queue.
    defer(async () => {
      await this.activeRequests.recv();
      await gosched();
      await this.pendingRequests.recv();
    });
    await thunk();
    return true;
  }

  private async concurrentRequest(): Promise<request_serving2137> {
    const r = { lock: mutex(), accepted: chan<boolean>(1) };
    await r.lock.lock();
    const start = waitGroup();
    start.add(1);
    // G2, G3
    go(async () => {
      start.done();
      await gosched();
      const ok = await this.Maybe(async () => {
        // Will block on locked mutex.
        await r.lock.lock();
        await gosched();
        r.lock.unlock();
      });
      await r.accepted.send(ok);
    });
    await start.wait(); // Ensure that the task has had a chance to execute.
    return r;
  }

  /** Performs `n` requests against the breaker. */
  async concurrentRequests(n: number) {
    const requests: request_serving2137[] = [];
    for (let i = 0; i < n; i++) requests.push(await this.concurrentRequest());
    return requests;
  }
}

function NewBreaker_serving2137(queueDepth: number, maxConcurrency: number) {
  return new Breaker_serving2137(
    chan<token_serving2137>(queueDepth + maxConcurrency),
    chan<token_serving2137>(maxConcurrency),
  );
}

async function unlock_serving2137(req: request_serving2137) {
  req.lock.unlock();
  await gosched();
  // Verify that function has completed.
  const ok = await req.accepted.recv();
  await gosched();
  // Requeue for next usage.
  await req.accepted.send(ok);
}

async function unlockAll_serving2137(requests: readonly request_serving2137[]) {
  for (const lc of requests) await unlock_serving2137(lc);
}

async function Serving2137() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 1,000 in Go.
  for (let i = 0; i < 300; i++) {
    go(async () => {
      const b = NewBreaker_serving2137(1, 1);

      const locks = await b.concurrentRequests(2); // G1
      await unlockAll_serving2137(locks);
    });
  }
}

export async function main() {
  await Serving2137();
  // Go takes its leak profile here.
  await sleep(minute);
}
