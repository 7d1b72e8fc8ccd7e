// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach35931.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, gosched, minute, mutex, sleep } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

interface RowReceiver_cockroach35931 {
  Push(): Promise<void>;
}

interface inboundStreamInfo_cockroach35931 {
  receiver: RowReceiver_cockroach35931;
}

type InboundStreams = Map<number, inboundStreamInfo_cockroach35931>;

class RowChannel_cockroach35931 implements RowReceiver_cockroach35931 {
  dataChan = chan<null>(1);

  async Push() {
    // There may be room for one value here, or none.
    await this.dataChan.send(null);
  }
}

class flowEntry_cockroach35931 {
  flow: Flow_cockroach35931 | null = null;
  inboundStreams: InboundStreams = new Map();
}

class flowRegistry_cockroach35931 {
  mu = mutex();
  flows = new Map<number, flowEntry_cockroach35931>();

  getEntryLocked(id: number) {
    let entry = this.flows.get(id);
    if (entry === undefined) {
      entry = new flowEntry_cockroach35931();
      this.flows.set(id, entry);
    }
    return entry;
  }

  cancelPendingStreamsLocked(id: number) {
    const pendingReceivers: RowReceiver_cockroach35931[] = [];
    for (const is of this.getEntryLocked(id).inboundStreams.values()) {
      pendingReceivers.push(is.receiver);
    }
    return pendingReceivers;
  }

  RegisterFlow(f: Flow_cockroach35931, inboundStreams: InboundStreams) {
    const entry = this.getEntryLocked(f.id);
    entry.flow = f;
    entry.inboundStreams = inboundStreams;
  }
}

class Flow_cockroach35931 {
  constructor(
    readonly id: number,
    readonly flowRegistry: flowRegistry_cockroach35931,
    readonly inboundStreams: InboundStreams,
  ) {}

  async cancel() {
    await this.flowRegistry.mu.lock();
    const timedOutReceivers = this.flowRegistry.cancelPendingStreamsLocked(this.id);
    this.flowRegistry.mu.unlock();

    for (const receiver of timedOutReceivers) await receiver.Push();
  }
}

async function Cockroach35931() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    const fr = new flowRegistry_cockroach35931();

    const left = new RowChannel_cockroach35931();
    const right = new RowChannel_cockroach35931();

    const inboundStreams: InboundStreams = new Map([
      [0, { receiver: left }],
      [1, { receiver: right }],
    ]);

    await left.Push();

    const flow = new Flow_cockroach35931(0, fr, inboundStreams);
    fr.RegisterFlow(flow, inboundStreams);
    await flow.cancel();
  });
}

export async function main() {
  await Cockroach35931();
  // Go takes its leak profile here.
  await sleep(minute);
}
