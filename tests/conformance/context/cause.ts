// Follows TestCause in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// All its cases but those of a context type of its own.

import {
  background,
  cause,
  panic,
  second,
  withCancel,
  withCancelCause,
  withoutCancel,
  withTimeout,
  type Context,
} from 'leaklab';

const forever = 1e6 * second;
const parentCause = new Error('parentCause');
const childCause = new Error('childCause');
const tooSlow = new Error('tooSlow');
const finishedEarly = new Error('finishedEarly');

/** `cause` is null where it shall be the error itself. */
interface Test {
  readonly name: string;
  ctx(): Context;
  readonly err: string | null;
  readonly cause: Error | null;
}

const canceled = 'context canceled';
const deadlineExceeded = 'context deadline exceeded';

const tests: Test[] = [
  { name: 'Background', ctx: background, err: null, cause: null },
  {
    name: 'WithCancel',
    ctx() {
      const [ctx, cancel] = withCancel(background());
      cancel();
      return ctx;
    },
    err: canceled,
    cause: null,
  },
  {
    name: 'WithCancelCause',
    ctx() {
      const [ctx, cancel] = withCancelCause(background());
      cancel(parentCause);
      return ctx;
    },
    err: canceled,
    cause: parentCause,
  },
  {
    name: 'WithCancelCause nil',
    ctx() {
      const [ctx, cancel] = withCancelCause(background());
      cancel(null);
      return ctx;
    },
    err: canceled,
    cause: null,
  },
  {
    name: 'WithCancelCause: parent cause before child',
    ctx() {
      const [parent, cancelParent] = withCancelCause(background());
      const [ctx, cancelChild] = withCancelCause(parent);
      cancelParent(parentCause);
      cancelChild(childCause);
      return ctx;
    },
    err: canceled,
    cause: parentCause,
  },
  {
    name: 'WithCancelCause: parent cause after child',
    ctx() {
      const [parent, cancelParent] = withCancelCause(background());
      const [ctx, cancelChild] = withCancelCause(parent);
      cancelChild(childCause);
      cancelParent(parentCause);
      return ctx;
    },
    err: canceled,
    cause: childCause,
  },
  {
    name: 'WithCancelCause: parent cause before nil',
    ctx() {
      const [parent, cancelParent] = withCancelCause(background());
      const [ctx, cancelChild] = withCancel(parent);
      cancelParent(parentCause);
      cancelChild();
      return ctx;
    },
    err: canceled,
    cause: parentCause,
  },
  {
    name: 'WithCancelCause: parent cause after nil',
    ctx() {
      const [parent, cancelParent] = withCancelCause(background());
      const [ctx, cancelChild] = withCancel(parent);
      cancelChild();
      cancelParent(parentCause);
      return ctx;
    },
    err: canceled,
    cause: null,
  },
  {
    name: 'WithCancelCause: child cause after nil',
    ctx() {
      const [parent, cancelParent] = withCancel(background());
      const [ctx, cancelChild] = withCancelCause(parent);
      cancelParent();
      cancelChild(childCause);
      return ctx;
    },
    err: canceled,
    cause: null,
  },
  {
    name: 'WithCancelCause: child cause before nil',
    ctx() {
      const [parent, cancelParent] = withCancel(background());
      const [ctx, cancelChild] = withCancelCause(parent);
      cancelChild(childCause);
      cancelParent();
      return ctx;
    },
    err: canceled,
    cause: childCause,
  },
  {
    name: 'WithTimeout',
    ctx() {
      const [ctx, cancel] = withTimeout(background(), 0);
      cancel();
      return ctx;
    },
    err: deadlineExceeded,
    cause: null,
  },
  {
    name: 'WithTimeout canceled',
    ctx() {
      const [ctx, cancel] = withTimeout(background(), forever);
      cancel();
      return ctx;
    },
    err: canceled,
    cause: null,
  },
  {
    name: 'WithTimeoutCause',
    ctx() {
      const [ctx, cancel] = withTimeout(background(), 0, tooSlow);
      cancel();
      return ctx;
    },
    err: deadlineExceeded,
    cause: tooSlow,
  },
  {
    name: 'WithTimeoutCause canceled',
    ctx() {
      const [ctx, cancel] = withTimeout(background(), forever, tooSlow);
      cancel();
      return ctx;
    },
    err: canceled,
    cause: null,
  },
  {
    name: 'WithTimeoutCause stacked',
    ctx() {
      const [parent, cancel] = withCancelCause(background());
      const [ctx] = withTimeout(parent, 0, tooSlow);
      cancel(finishedEarly);
      return ctx;
    },
    err: deadlineExceeded,
    cause: tooSlow,
  },
  {
    name: 'WithTimeoutCause stacked canceled',
    ctx() {
      const [parent, cancel] = withCancelCause(background());
      const [ctx] = withTimeout(parent, forever, tooSlow);
      cancel(finishedEarly);
      return ctx;
    },
    err: canceled,
    cause: finishedEarly,
  },
  { name: 'WithoutCancel', ctx: () => withoutCancel(background()), err: null, cause: null },
  {
    name: 'WithoutCancel canceled',
    ctx() {
      const [parent, cancel] = withCancelCause(background());
      const ctx = withoutCancel(parent);
      cancel(finishedEarly);
      return ctx;
    },
    err: null,
    cause: null,
  },
  {
    name: 'WithoutCancel timeout',
    ctx() {
      const [parent, cancel] = withTimeout(background(), 0, tooSlow);
      const ctx = withoutCancel(parent);
      cancel();
      return ctx;
    },
    err: null,
    cause: null,
  },
];

export async function main() {
  for (const test of tests) {
    const ctx = test.ctx();
    const err = ctx.err();
    if ((err?.message ?? null) !== test.err)
      panic(`${test.name}: ctx.Err() = ${err?.message ?? 'null'} want ${test.err ?? 'null'}`);
    if (cause(ctx) !== (test.cause ?? err))
      panic(`${test.name}: Cause(ctx) = ${cause(ctx)?.message ?? 'null'}`);
  }
}
