// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach2448.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  chan,
  defer,
  go,
  gosched,
  microsecond,
  millisecond,
  minute,
  nanosecond,
  select,
  sleep,
} from 'leaklab';

type Callback = () => Promise<void>;

class Stopper_cockroach2448 {
  Done = chan<boolean>();

  ShouldStop() {
    return this.Done;
  }
}

class EventMembershipChangeCommitted_cockroach2448 {
  constructor(readonly Callback: Callback) {}
}

class MultiRaft_cockroach2448 {
  stopper = new Stopper_cockroach2448();
  Events = chan<EventMembershipChangeCommitted_cockroach2448>();
  callbackChan = chan<Callback>();

  // Can be called many times.
  async sendEvent(event: EventMembershipChangeCommitted_cockroach2448) {
    await select({
      sent: this.Events.send(event), // Waits until the event is taken.
      stop: this.stopper.ShouldStop().recv(),
    });
  }
}

class state_cockroach2448 {
  constructor(readonly multiRaft: MultiRaft_cockroach2448) {}

  async start() {
    const { stopper, callbackChan } = this.multiRaft;
    for (;;) {
      const got = await select({
        stop: stopper.ShouldStop().recv(),
        callback: callbackChan.recv(),
        default: null,
      });
      if (got.case === 'stop') return;
      if (got.case === 'callback') {
        await got.value();
      } else {
        await this.handleWriteResponse();
        await sleep(microsecond); // Go: 100 µs, and more tasks that delay each other.
      }
    }
  }

  async handleWriteResponse() {
    const { multiRaft } = this;
    await multiRaft.sendEvent(
      new EventMembershipChangeCommitted_cockroach2448(async () => {
        await select({
          // Waits until the callback is taken.
          sent: multiRaft.callbackChan.send(async () => {
            await sleep(nanosecond);
          }),
          stop: multiRaft.stopper.ShouldStop().recv(),
        });
      }),
    );
  }
}

class Store_cockroach2448 {
  constructor(readonly multiraft: MultiRaft_cockroach2448) {}

  async processRaft() {
    const { Events, stopper } = this.multiraft;
    for (;;) {
      const got = await select({ event: Events.recv(), stop: stopper.ShouldStop().recv() });
      if (got.case === 'stop') return;
      const callback = got.value.Callback;
      await gosched();
      await callback(); // Waits until the callback is taken.
    }
  }
}

function NewStoreAndState_cockroach2448(): [Store_cockroach2448, state_cockroach2448] {
  const mltrft = new MultiRaft_cockroach2448();
  return [new Store_cockroach2448(mltrft), new state_cockroach2448(mltrft)];
}

async function Cockroach2448() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 1,000.
  for (let i = 0; i < 8; i++) {
    go(async () => {
      const [s, st] = NewStoreAndState_cockroach2448();
      go(s.processRaft.bind(s)); // G1
      go(st.start.bind(st)); // G2
    });
  }
}

export async function main() {
  await Cockroach2448();
  // Go takes its leak profile here.
  await sleep(minute);
}
