// Follows TestLayersCancel and TestLayersTimeout in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  background,
  defer,
  millisecond,
  minute,
  panic,
  second,
  select,
  timer,
  withCancel,
  withTimeout,
  withValue,
  type CancelFunc,
} from 'leaklab';

const minLayers = 30;
const shortDuration = millisecond;
const veryLongDuration = 60_000 * minute;

/** Random numbers below `n`, by a seed. */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}

async function testLayers(seed: number, testTimeout: boolean) {
  const intn = random(seed);
  const vals: object[] = [];
  const cancels: CancelFunc[] = [];
  let numTimers = 0;
  let ctx = background();
  for (
    let i = 0;
    i < minLayers || numTimers === 0 || cancels.length === 0 || vals.length === 0;
    i++
  ) {
    const layer = intn(3);
    if (layer === 0) {
      const v = {};
      ctx = withValue(ctx, v, v);
      vals.push(v);
      continue;
    }
    const duration = testTimeout ? shortDuration : veryLongDuration;
    const [child, cancel] = layer === 1 ? withCancel(ctx) : withTimeout(ctx, duration);
    if (layer === 2) numTimers++;
    ctx = child;
    cancels.push(cancel);
  }
  const checkValues = (when: string) => {
    for (const key of vals) {
      if (ctx.value(key) !== key) panic(`seed=${seed} ${when}: wrong value`);
    }
  };
  if (!testTimeout) {
    const got = await select({ done: ctx.done.recv(), default: null });
    if (got.case === 'done') panic(`seed=${seed} ctx should not be canceled yet`);
  }
  checkValues('before cancel');
  if (testTimeout) {
    const t = timer(5 * second);
    defer(() => t.stop());
    const got = await select({ done: ctx.done.recv(), late: t.c.recv() });
    if (got.case === 'late') panic(`seed=${seed} ctx should have timed out after 5s`);
    checkValues('after timeout');
  } else {
    cancels[intn(cancels.length)]();
    const got = await select({ done: ctx.done.recv(), default: null });
    if (got.case !== 'done') panic(`seed=${seed} ctx should be canceled`);
    checkValues('after cancel');
  }
}

export async function main() {
  for (let seed = 1; seed <= 20; seed++) {
    await testLayers(seed, false);
    await testLayers(seed, true);
  }
}
