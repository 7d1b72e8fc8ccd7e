// Follows TestDeadline in src/context/x_test.go of Go 1.26.
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
  withDeadline,
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
  let [c] = withDeadline(background(), now() + shortDuration);
  await testDeadline(c, 'WithDeadline');

  [c] = withDeadline(background(), now() + shortDuration);
  let o = withValue(c, 'other', true);
  await testDeadline(o, 'WithDeadline+otherContext');

  [c] = withDeadline(background(), now() + shortDuration);
  o = withValue(c, 'other', true);
  [c] = withDeadline(o, now() + veryLongDuration);
  await testDeadline(c, 'WithDeadline+otherContext+WithDeadline');

  [c] = withDeadline(background(), now() - shortDuration);
  if (c.err() === null) panic('WithDeadline+inthepast: is not done at once');
  await testDeadline(c, 'WithDeadline+inthepast');

  [c] = withDeadline(background(), now());
  if (c.err() === null) panic('WithDeadline+now: is not done at once');
  await testDeadline(c, 'WithDeadline+now');
}
