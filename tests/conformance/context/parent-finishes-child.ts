// Follows TestParentFinishesChild in src/context/context_test.go of Go 1.26.
// Copyright 2014 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// What it asks of the unexported list of children is left out.

import {
  background,
  contextAfterFunc,
  defer,
  minute,
  panic,
  select,
  withCancel,
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

async function checkAlive(ctx: Context, name: string) {
  if (await isDone(ctx)) panic(`<-${name}.Done() was ready, want nothing (it should block)`);
  if (ctx.err() !== null) panic(`${name}.Err() is set, want null`);
}

export async function main() {
  // Context tree:
  // parent -> cancelChild
  // parent -> valueChild -> timerChild
  // parent -> afterChild
  const [parent, cancel] = withCancel(background());
  const [cancelChild, stopCancelChild] = withCancel(parent);
  defer(stopCancelChild);
  const valueChild = withValue(parent, 'key', 'value');
  const [timerChild, stopTimerChild] = withTimeout(valueChild, 60_000 * minute);
  defer(stopTimerChild);
  const afterStop = contextAfterFunc(parent, () => {});
  defer(afterStop);

  await checkAlive(parent, 'parent');
  await checkAlive(cancelChild, 'cancelChild');
  await checkAlive(timerChild, 'timerChild');
  await checkAlive(valueChild, 'valueChild');

  cancel();

  // parent and children should all be finished.
  await checkDone(parent, 'parent', 'context canceled');
  await checkDone(cancelChild, 'cancelChild', 'context canceled');
  await checkDone(valueChild, 'valueChild', 'context canceled');
  await checkDone(timerChild, 'timerChild', 'context canceled');
  if (afterStop()) panic('the AfterFunc was still to run, want that cancel took it');

  // WithValue should return a canceled context on a canceled parent.
  const precanceledChild = withValue(parent, 'key', 'value');
  await checkDone(precanceledChild, 'precanceledChild', 'context canceled');
}
