// Follows TestTimeout in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Where Go's has a context type of its own in between, this has one with a value.

import {
  background,
  defer,
  millisecond,
  minute,
  now,
  panic,
  second,
  select,
  timer,
  withTimeout,
  withValue,
  type Context,
} from 'leaklab';

const shortDuration = millisecond;
const veryLongDuration = 60_000 * minute;

async function testDeadline(c: Context, name: string) {
  const t = timer(5 * second);
  defer(() => t.stop());
  const got = await select({ late: t.c.recv(), done: c.done.recv() });
  if (got.case === 'late') panic(`${name}: context not timed out after 5s`);
  const message = c.err()?.message;
  if (message !== 'context deadline exceeded') panic(`${name}: c.Err() == ${message ?? 'null'}`);
}

export async function main() {
  const start = now();
  let [c] = withTimeout(background(), shortDuration);
  await testDeadline(c, 'WithTimeout');
  if (now() - start < shortDuration) panic('WithTimeout: too early');

  [c] = withTimeout(background(), shortDuration);
  let o = withValue(c, 'other', true);
  await testDeadline(o, 'WithTimeout+otherContext');

  [c] = withTimeout(background(), shortDuration);
  o = withValue(c, 'other', true);
  [c] = withTimeout(o, veryLongDuration);
  await testDeadline(c, 'WithTimeout+otherContext+WithTimeout');
}
