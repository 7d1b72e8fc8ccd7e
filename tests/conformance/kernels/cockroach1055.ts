// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach1055.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, millisecond, minute, mutex, sleep, waitGroup } from 'leaklab';

class Stopper_cockroach1055 {
  stopper = chan<null>();
  stop = waitGroup();
  mu = mutex();
  draining = 0;
  drain = waitGroup();

  AddWorker() {
    this.stop.add(1);
  }

  ShouldStop() {
    return this.stopper;
  }

  SetStopped() {
    this.stop.done();
  }

  async Quiesce() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    this.draining = 1;
    await this.drain.wait();
    this.draining = 0;
  }

  async Stop() {
    await this.mu.lock(); // L1
    defer(() => this.mu.unlock());
    this.draining = 1;
    await this.drain.wait();
    this.stopper.close();
    await this.stop.wait();
  }

  async StartTask() {
    if (this.draining === 0) {
      await this.mu.lock();
      defer(() => this.mu.unlock());
      this.drain.add(1);
      return true;
    }
    return false;
  }
}

async function Cockroach1055() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 1,001.
  for (let i = 0; i <= 20; i++) {
    go(async () => {
      // G1
      const stoppers: Stopper_cockroach1055[] = [];
      for (let i = 0; i < 2; i++) stoppers.push(new Stopper_cockroach1055());
      for (const s of stoppers) {
        s.AddWorker();
        go(async () => {
          // G2
          await s.StartTask();
          await s.ShouldStop().recv();
          s.SetStopped();
        });
      }
      const done = chan<null>();
      go(async () => {
        // G3
        for (const s of stoppers) await s.Quiesce();
        for (const s of stoppers) await s.Stop();
        done.close();
      });

      await done.recv();
    });
  }
}

export async function main() {
  await Cockroach1055();
  // Go takes its leak profile here.
  await sleep(minute);
}
