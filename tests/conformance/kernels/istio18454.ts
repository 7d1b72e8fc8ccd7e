// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/istio18454.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  background,
  chan,
  defer,
  go,
  millisecond,
  minute,
  mutex,
  nanosecond,
  select,
  sleep,
  timer,
  withCancel,
  type CancelFunc,
  type Chan,
  type Context,
  type Duration,
  type Timer,
} from 'leaklab';

const eventChCap_istio18454 = 64; // 1,024 in Go

type Run_istio18454 = (ctx: Context) => Promise<void>;

class Worker_istio18454 {
  ctx!: Context;
  ctxCancel!: CancelFunc;

  async Start(setupFn: (() => Promise<void>) | null, runFn: Run_istio18454) {
    if (setupFn !== null) await setupFn();
    go(async () => {
      await runFn(this.ctx);
    });
  }

  Stop() {
    this.ctxCancel();
  }
}

class Strategy_istio18454 {
  startTimerFn!: () => Promise<void>;
  private timer: Timer | null = null;
  private readonly stateLock = mutex();

  constructor(
    private readonly timerFrequency: Duration,
    private readonly resetChan: Chan<null>,
    private readonly worker: Worker_istio18454,
  ) {}

  async OnChange() {
    await this.stateLock.lock();
    if (this.timer !== null) {
      this.stateLock.unlock();
      await this.resetChan.send(null);
      return;
    }
    await this.startTimerFn();
    this.stateLock.unlock();
  }

  async startTimer() {
    const started = timer(this.timerFrequency);
    this.timer = started;
    const eventLoop = async (ctx: Context) => {
      for (;;) {
        const got = await select({
          timer: started.c.recv(),
          reset: this.resetChan.recv(),
          done: ctx.done.recv(),
        });
        if (got.case === 'reset') {
          if (!started.stop()) await started.c.recv();
          started.reset(this.timerFrequency);
        } else if (got.case === 'done') {
          started.stop();
          return;
        }
      }
    };
    await this.worker.Start(null, eventLoop);
  }

  Close() {
    this.worker.Stop();
  }
}

type Event_istio18454 = number;

class Processor_istio18454 {
  constructor(
    private readonly stateStrategy: Strategy_istio18454,
    private readonly worker: Worker_istio18454,
    private readonly eventCh: Chan<Event_istio18454>,
  ) {}

  private async processEvent() {
    await this.stateStrategy.OnChange();
  }

  async Start() {
    const setupFn = async () => {
      for (let i = 0; i < eventChCap_istio18454; i++) await this.eventCh.send(0);
    };
    const runFn = async (ctx: Context) => {
      defer(() => {
        this.stateStrategy.Close();
      });
      for (;;) {
        const got = await select({ done: ctx.done.recv(), event: this.eventCh.recv() });
        if (got.case === 'done') return;
        await this.processEvent();
      }
    };
    await this.worker.Start(setupFn, runFn);
  }

  Stop() {
    this.worker.Stop();
  }
}

function NewWorker_istio18454() {
  const worker = new Worker_istio18454();
  [worker.ctx, worker.ctxCancel] = withCancel(background());
  return worker;
}

async function Istio18454() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 100; i++) {
    go(async () => {
      const stateStrategy = new Strategy_istio18454(
        nanosecond,
        chan<null>(1),
        NewWorker_istio18454(),
      );
      stateStrategy.startTimerFn = stateStrategy.startTimer.bind(stateStrategy);

      const p = new Processor_istio18454(
        stateStrategy,
        NewWorker_istio18454(),
        chan<Event_istio18454>(eventChCap_istio18454),
      );

      await p.Start();
      defer(p.Stop.bind(p));
    });
  }
}

export async function main() {
  await Istio18454();
  // Go takes its leak profile here.
  await sleep(minute);
}
