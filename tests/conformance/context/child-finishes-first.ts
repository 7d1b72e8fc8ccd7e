// Follows TestChildFinishesFirst in src/context/context_test.go of Go 1.26.
// Copyright 2014 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// What it asks of the unexported list of children is left out.

import { background, defer, panic, select, withCancel, type Context } from 'leaklab';

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
  const [cancelable, stop] = withCancel(background());
  defer(stop);
  for (const parent of [background(), cancelable]) {
    const [child, cancel] = withCancel(parent);
    await checkAlive(parent, 'parent');
    await checkAlive(child, 'child');
    cancel();
    await checkDone(child, 'child', 'context canceled');
    await checkAlive(parent, 'parent');
  }
}
