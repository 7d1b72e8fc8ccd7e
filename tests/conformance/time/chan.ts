// Follows TestChan in src/time/tick_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// As with asynctimerchan=0, Go's default, and with a microsecond where Go's has a nanosecond: a tick that
// nobody takes costs the engine time too. Where Go's closes a channel, this sends: a closed one gives no `ok`.

import {
  chan,
  go,
  millisecond,
  minute,
  microsecond,
  panic,
  second,
  select,
  sleep,
  ticker,
  timer,
  type Chan,
  type Duration,
} from 'leaklab';

interface Timed {
  readonly c: Chan<number>;
  stop(): boolean;
  reset(duration: Duration): boolean;
}

// tickerTimer is a Timer with reset and stop methods that return bools, to have the same signatures as Timer.
function tickerTimer(period: Duration): Timed {
  const t = ticker(period);
  let stopped = false;
  return {
    c: t.c,
    stop() {
      const pending = !stopped;
      stopped = true;
      t.stop();
      return pending;
    },
    reset(duration) {
      const pending = !stopped;
      stopped = false;
      t.reset(duration);
      return pending;
    },
  };
}

const sched = 10 * millisecond;
const tries = 100;

async function testTimerChan(tim: Timed, isTicker: boolean) {
  const { c } = tim;
  const noTick = () => {
    if (c.tryRecv().ok) panic('extra tick');
  };
  const assertTick = async () => {
    if (c.tryRecv().ok) return;
    for (let i = 0; i < tries; i++) {
      await sleep(sched);
      if (c.tryRecv().ok) return;
    }
    panic('missing tick');
  };

  // Test simple stop; timer never in heap.
  tim.stop();
  noTick();

  // Test modify of timer not in heap.
  tim.reset(10_000 * second);
  noTick();

  // Test modify of timer in heap.
  tim.reset(microsecond);
  await sleep(sched);
  if (c.length !== 0 || c.capacity !== 0) panic(`len(C), cap(C) = ${c.length}, ${c.capacity}`);
  await assertTick();

  // Sleep long enough that a second tick must happen if this is a ticker.
  // Test that Reset does not lose the tick that should have happened.
  await sleep(sched);
  tim.reset(10_000 * second);
  noTick();

  const notDone = (done: Chan<boolean>) => {
    if (done.tryRecv().ok) panic('early done');
  };
  const waitDone = async (done: Chan<boolean>) => {
    for (let i = 0; i < tries; i++) {
      await sleep(sched);
      if (done.tryRecv().ok) return;
    }
    panic('never got done');
  };

  // Reset timer in heap (already reset above, but just in case).
  tim.reset(10_000 * second);

  // Test stop while timer in heap (because goroutine is blocked on <-C).
  let done = chan<boolean>(2);
  notDone(done);
  go(async () => {
    await c.recv();
    await done.send(true);
  });
  await sleep(sched);
  notDone(done);

  // Test reset far away while timer in heap.
  tim.reset(20_000 * second);
  await sleep(sched);
  notDone(done);

  // Test imminent reset while in heap.
  tim.reset(microsecond);
  await waitDone(done);

  // If this is a ticker, another tick should have come in already (they are 1µs apart). If a timer, it should
  // have stopped.
  if (isTicker) await assertTick();
  else noTick();

  tim.stop();
  noTick();

  // Again using select and with two goroutines waiting.
  tim.reset(10_000 * second);
  const received = chan<boolean>(2);
  const ended = chan<boolean>(2);
  const stop = chan<never>();
  for (let i = 0; i < 2; i++) {
    go(async () => {
      const got = await select({ tick: c.recv(), stop: stop.recv() });
      if (got.case === 'tick') await received.send(true);
      await ended.send(true);
    });
  }
  await sleep(sched);
  notDone(received);
  tim.reset(sched / 2);
  await sleep(sched);
  await waitDone(received);
  tim.stop();
  stop.close();
  await waitDone(ended);
  await waitDone(ended);
  if (isTicker) {
    // extra send might have sent done again (handled by buffering received above).
    received.tryRecv();
    // extra send after that might have filled C.
    c.tryRecv();
  }
  notDone(received);

  // Test enqueueTimerChan when timer is stopped.
  const stopAgain = chan<never>();
  done = chan<boolean>(2);
  for (let i = 0; i < 2; i++) {
    go(async () => {
      const got = await select({ tick: c.recv(), stop: stopAgain.recv() });
      if (got.case === 'tick') panic('unexpected data');
      await done.send(true);
    });
  }
  await sleep(sched);
  stopAgain.close();
  await waitDone(done);
  await waitDone(done);

  // Test that Stop and Reset block old values from being received.
  // (Proposal go.dev/issue/37196.)
  tim.reset(microsecond);
  await sleep(10 * millisecond);
  if (!tim.stop()) panic('tim.Stop() = false, want true');
  noTick();

  tim.reset(60 * minute);
  noTick();
  if (!tim.reset(microsecond)) panic('tim.Reset() = false, want true');
  await assertTick();
  await sleep(10 * millisecond);
  if (isTicker) {
    await assertTick();
    await sleep(10 * millisecond);
  } else {
    noTick();
  }
  if (tim.reset(60 * minute) !== isTicker)
    panic(`tim.Reset(), want ${isTicker ? 'true' : 'false'}`);
  noTick();
  tim.stop();
}

export async function main() {
  await testTimerChan(timer(10_000 * second), false);
  await testTimerChan(tickerTimer(10_000 * second), true);
}
