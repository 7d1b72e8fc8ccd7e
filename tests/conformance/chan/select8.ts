// Follows test/chan/select8.go of Go 1.26.
// Copyright 2019 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test break statements in a select. TypeScript has no select statement to break out of: the nearest is a
// switch over the case that was chosen. Test 1,2,3-case selects.

import { chan, go, panic, select } from 'leaklab';

const ch = chan<number>();

export async function main() {
  go(async () => {
    for (;;) await ch.send(5);
  });

  let reached = 0;

  const one: string = (await select({ recv: ch.recv() })).case;
  switch (one) {
    case 'recv':
      reached++;
      break;
    default:
      panic('unreachable');
  }

  const none: string = (await select({ default: null })).case;
  switch (none) {
    case 'default':
      reached++;
      break;
    default:
      panic('unreachable');
  }

  switch ((await select({ recv: ch.recv(), default: null })).case) {
    case 'recv':
      reached++;
      break;
    case 'default':
      reached++;
      break;
    default:
      panic('unreachable');
  }

  switch ((await select({ recv: ch.recv(), send: ch.send(10), default: null })).case) {
    case 'recv':
      reached++;
      break;
    case 'send':
      panic('unreachable');
      break;
    case 'default':
      reached++;
      break;
    default:
      panic('unreachable');
  }

  if (reached !== 4) panic('a break left more than its select');
}
