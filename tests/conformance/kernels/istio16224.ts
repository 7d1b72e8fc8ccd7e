// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/istio16224.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { chan, defer, go, millisecond, minute, mutex, select, sleep, type Chan } from 'leaklab';

type Event_istio16224 = number;

type Handler_istio16224 = (event: Event_istio16224) => Promise<void>;

class configstoreMonitor_istio16224 implements Monitor_istio16224 {
  private readonly handlers: Handler_istio16224[] = [];

  constructor(private readonly eventCh: Chan<Event_istio16224>) {}

  async Run(stop: Chan<never>) {
    for (;;) {
      const got = await select({ stop: stop.recv(), event: this.eventCh.recvOk() });
      if (got.case === 'stop') {
        const [, ok] = await this.eventCh.recvOk();
        if (ok) this.eventCh.close();
        return;
      }
      const [ce, ok] = got.value;
      if (ok) await this.processConfigEvent(ce);
    }
  }

  private async processConfigEvent(ce: Event_istio16224) {
    await this.applyHandlers(ce);
  }

  AppendEventHandler(h: Handler_istio16224) {
    this.handlers.push(h);
  }

  private async applyHandlers(e: Event_istio16224) {
    for (const f of this.handlers) await f(e);
  }

  async ScheduleProcessEvent(configEvent: Event_istio16224) {
    await this.eventCh.send(configEvent);
  }
}

interface Monitor_istio16224 {
  Run(stop: Chan<never>): Promise<void>;
  AppendEventHandler(h: Handler_istio16224): void;
  ScheduleProcessEvent(configEvent: Event_istio16224): Promise<void>;
}

class controller_istio16224 {
  constructor(private readonly monitor: Monitor_istio16224) {}

  RegisterEventHandler(f: Handler_istio16224) {
    this.monitor.AppendEventHandler(f);
  }

  async Run(stop: Chan<never>) {
    await this.monitor.Run(stop);
  }

  async Create() {
    await this.monitor.ScheduleProcessEvent(0);
  }
}

function NewMonitor_istio16224(): Monitor_istio16224 {
  return NewBufferedMonitor_istio16224();
}

function NewBufferedMonitor_istio16224(): Monitor_istio16224 {
  return new configstoreMonitor_istio16224(chan<Event_istio16224>());
}

async function Istio16224() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) {
    go(async () => {
      const controller = new controller_istio16224(NewMonitor_istio16224());
      const done = chan<boolean>();
      const lock = mutex();
      controller.RegisterEventHandler(async (_event) => {
        await lock.lock();
        defer(() => lock.unlock());
        await done.send(true);
      });

      const stop = chan<never>();
      go(controller.Run.bind(controller), stop);

      await controller.Create();

      await lock.lock(); // blocks
      lock.unlock();
      await done.recv();

      stop.close();
    });
  }
}

export async function main() {
  await Istio16224();
  // Go takes its leak profile here.
  await sleep(minute);
}
