// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach1462.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  chan,
  cond,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  mutex,
  select,
  sleep,
  waitGroup,
  type Chan,
} from 'leaklab';

class Stopper_cockroach1462 {
  stopper = chan<null>();
  stopped = chan<null>();
  stop = waitGroup();
  mu = mutex();
  drain = cond(this.mu);
  draining = false;
  numTasks = 0;

  RunWorker(f: () => Promise<void>) {
    this.AddWorker();
    go(async () => {
      // G2, G3
      defer(() => this.SetStopped());
      await f();
    });
  }

  AddWorker() {
    this.stop.add(1);
  }

  async StartTask() {
    await this.mu.lock();
    await gosched();
    defer(() => this.mu.unlock());
    if (this.draining) return false;
    this.numTasks++;
    return true;
  }

  async FinishTask() {
    await this.mu.lock();
    await gosched();
    defer(() => this.mu.unlock());
    this.numTasks--;
    this.drain.broadcast();
  }

  SetStopped() {
    this.stop.done();
  }

  ShouldStop() {
    return this.stopper;
  }

  async Quiesce() {
    await this.mu.lock();
    await gosched();
    defer(() => this.mu.unlock());
    this.draining = true;
    while (this.numTasks > 0) {
      // Unlocks mu, waits for the signal, and locks mu.
      await this.drain.wait();
    }
  }

  async Stop() {
    await this.Quiesce();
    this.stopper.close();
    await this.stop.wait();
    await this.mu.lock();
    await gosched();
    defer(() => this.mu.unlock());
    this.stopped.close();
  }
}

type interceptMessage_cockroach1462 = number;

class localInterceptableTransport_cockroach1462 {
  Events = chan<interceptMessage_cockroach1462>();

  constructor(readonly stopper: Stopper_cockroach1462) {}

  start() {
    this.stopper.RunWorker(async () => {
      for (;;) {
        const got = await select({ stop: this.stopper.ShouldStop().recv(), default: null });
        if (got.case === 'stop') return;
        await this.Events.send(0);
      }
    });
  }
}

function NewLocalInterceptableTransport_cockroach1462(stopper: Stopper_cockroach1462) {
  const lt = new localInterceptableTransport_cockroach1462(stopper);
  lt.start();
  return lt;
}

async function processEventsUntil_cockroach1462(
  ch: Chan<interceptMessage_cockroach1462>,
  stopper: Stopper_cockroach1462,
) {
  for (;;) {
    const got = await select({ event: ch.recvOk(), stop: stopper.ShouldStop().recv() });
    if (got.case === 'stop') return;
    await gosched();
    const [, ok] = got.value;
    if (!ok) return;
  }
}

async function Cockroach1462() {
  defer(async () => {
    // Go waits for 2 s.
    await sleep(100 * millisecond);
  });

  // Go starts 1,001.
  for (let i = 0; i <= 20; i++) {
    go(async () => {
      // G1
      const stopper = new Stopper_cockroach1462();
      const transport = NewLocalInterceptableTransport_cockroach1462(stopper);
      stopper.RunWorker(async () => {
        await processEventsUntil_cockroach1462(transport.Events, stopper);
      });
      await stopper.Stop();
    });
  }
}

export async function main() {
  await Cockroach1462();
  // Go takes its leak profile here.
  await sleep(minute);
}
