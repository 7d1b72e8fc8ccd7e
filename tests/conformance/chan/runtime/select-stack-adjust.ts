// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestSelectStackAdjust: receive slots of a select that waits. Go's looks at pointers into a stack that shrinks
// meanwhile; what is left is that of a select that waits on a channel twice, or on nil channels, each task gets its
// own wake-up by close, and a variable that a case would have assigned keeps its value.

import { chan, go, millisecond, nilChan, panic, select, sleep, type Chan } from 'leaklab';

interface Box {
  value: number;
}

export async function main() {
  const c = chan<Box>();
  const d = chan<Box>();
  const ready1 = chan<boolean>();
  const ready2 = chan<boolean>();

  const f = async (ready: Chan<boolean>, dup: boolean) => {
    await ready.send(true);

    const val = { value: 42 };
    let cx = val;

    const c2 = dup ? c : nilChan<Box>();
    const d2 = dup ? d : nilChan<Box>();

    // Receive from d. cx won't be affected.
    const got = await select({ c: c.recv(), c2: c2.recv(), d: d.recv(), d2: d2.recv() });
    if (got.case === 'c') cx = got.value;
    if (got.case !== 'd' && got.case !== 'd2') panic(`woken by ${got.case}`);
    const zero: unknown = got.value;
    if (zero !== undefined) panic('close brought a value');

    if (cx !== val) panic('cx no longer points to val');
    await ready.send(true);
  };

  go(f, ready1, false);
  go(f, ready2, true);

  // Let the goroutines get into the select.
  await ready1.recv();
  await ready2.recv();
  await sleep(10 * millisecond);

  // Wake selects.
  d.close();
  await ready1.recv();
  await ready2.recv();
  // Nobody is left on c.
  if (c.trySend({ value: 0 })) panic('somebody still waits on c');
}
