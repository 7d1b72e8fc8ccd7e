// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach35073.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, gosched, minute, sleep, waitGroup, type WaitGroup } from 'leaklab';

// How often main lets others run, so that the task gets stuck.
const yieldCount = 10;

type ConsumerStatus_cockroach35073 = 'need more rows' | 'drain requested' | 'consumer closed';

const rowChannelBufSize_cockroach35073 = 16;
const outboxBufRows_cockroach35073 = 16;

class rowSourceBase_cockroach35073 {
  consumerStatus: ConsumerStatus_cockroach35073 = 'need more rows';

  consumerClosed() {
    this.consumerStatus = 'consumer closed';
  }
}

class RowChannel_cockroach35073 extends rowSourceBase_cockroach35073 {
  dataChan = chan<number>(rowChannelBufSize_cockroach35073);

  ConsumerClosed() {
    this.consumerClosed();
    this.dataChan.tryRecv();
  }

  async Push() {
    const { consumerStatus } = this;
    if (consumerStatus === 'need more rows') await this.dataChan.send(0);
    return consumerStatus;
  }
}

class outbox_cockroach35073 extends RowChannel_cockroach35073 {
  start(wg: WaitGroup) {
    wg.add(1);
    go(this.run.bind(this), wg);
  }

  async run(wg: WaitGroup) {
    wg.done();
  }
}

async function Cockroach35073() {
  defer(async () => {
    for (let i = 0; i < yieldCount; i++) await gosched();
  });

  go(async () => {
    const outbox = new outbox_cockroach35073();

    const wg = waitGroup();
    for (let i = 0; i < outboxBufRows_cockroach35073; i++) await outbox.Push();

    const blockedPusherWg = waitGroup();
    blockedPusherWg.add(1);
    go(async () => {
      await outbox.Push();
      blockedPusherWg.done();
    });

    outbox.start(wg);

    await wg.wait();
    await outbox.Push();
  });
}

export async function main() {
  await Cockroach35073();
  // Go takes its leak profile here.
  await sleep(minute);
}
