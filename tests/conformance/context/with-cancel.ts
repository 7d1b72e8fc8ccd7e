// Follows TestWithCancel in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Where Go's has a context type of its own in between, this has one with a value.

import { background, panic, select, withCancel, withValue, type Context } from 'leaklab';

async function isDone(ctx: Context): Promise<boolean> {
  const got = await select({ done: ctx.done.recv(), default: null });
  return got.case === 'done';
}

async function checkDone(ctx: Context, name: string, error: string) {
  if (!(await isDone(ctx))) panic(`<-${name}.Done() blocked, but shouldn't have`);
  const got = ctx.err()?.message;
  if (got !== error) panic(`${name}.Err() == ${got ?? 'null'} want ${error}`);
}

async function checkAlive(ctx: Context, name: string) {
  if (await isDone(ctx)) panic(`<-${name}.Done() was ready, want nothing (it should block)`);
  if (ctx.err() !== null) panic(`${name}.Err() is set, want null`);
}

export async function main() {
  const [c1, cancel] = withCancel(background());
  const o = withValue(c1, 'other', true);
  const [c2] = withCancel(o);
  const contexts = [c1, o, c2];

  for (const [i, c] of contexts.entries()) await checkAlive(c, `c[${i}]`);
  cancel(); // Should propagate synchronously.
  for (const [i, c] of contexts.entries()) await checkDone(c, `c[${i}]`, 'context canceled');
}
