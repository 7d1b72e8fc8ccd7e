// Follows TestSimultaneousCancels in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import {
  afterFunc,
  background,
  chan,
  defer,
  go,
  panic,
  second,
  select,
  waitGroup,
  withCancel,
  type CancelFunc,
  type Context,
} from 'leaklab';

export async function main() {
  const [root, cancelRoot] = withCancel(background());
  const m = new Map<Context, CancelFunc>([[root, cancelRoot]]);
  const q = [root];
  // Create a tree of contexts.
  while (m.size < 100) {
    const parent = q.shift();
    if (parent === undefined) break;
    for (let i = 0; i < 4; i++) {
      const [ctx, cancel] = withCancel(parent);
      m.set(ctx, cancel);
      q.push(ctx);
    }
  }
  // Start all the cancels in a random order.
  const wg = waitGroup();
  wg.add(m.size);
  for (const cancel of m.values()) {
    go(() => {
      cancel();
      wg.done();
    });
  }

  const stuck = chan<never>();
  const t = afterFunc(5 * second, () => stuck.close());
  defer(() => t.stop());

  // Wait on all the contexts in a random order.
  for (const ctx of m.keys()) {
    const got = await select({ done: ctx.done.recv(), stuck: stuck.recv() });
    if (got.case === 'stuck') panic('timed out after 5s waiting for <-ctx.Done()');
  }
  // Wait for all the cancel functions to return.
  const done = chan<never>();
  go(async () => {
    await wg.wait();
    done.close();
  });
  const got = await select({ done: done.recv(), stuck: stuck.recv() });
  if (got.case === 'stuck') panic('timed out after 5s waiting for cancel functions');
}
