// Follows TestCanceledTimeout in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Where Go's has a context type of its own in between, this has one with a value.

import {
  background,
  minute,
  panic,
  second,
  select,
  withTimeout,
  withValue,
  type Context,
} from 'leaklab';

async function isDone(ctx: Context): Promise<boolean> {
  const got = await select({ done: ctx.done.recv(), default: null });
  return got.case === 'done';
}

async function checkDone(ctx: Context, name: string, error: string) {
  if (!(await isDone(ctx))) panic(`<-${name}.Done() blocked, but shouldn't have`);
  const got = ctx.err()?.message;
  if (got !== error) panic(`${name}.Err() == ${got ?? 'null'} want ${error}`);
}

export async function main() {
  const [c1] = withTimeout(background(), second);
  const o = withValue(c1, 'other', true);
  const [c2, cancel] = withTimeout(o, 60_000 * minute);
  cancel(); // Should propagate synchronously.
  await checkDone(c2, 'c', 'context canceled');
  if (c1.err() !== null) panic('the parent was cancelled too');
}
