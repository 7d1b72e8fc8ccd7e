// Follows test/chan/select.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test simple select.

import { chan, log, nilChan, panic, select, type Chan } from 'leaklab';

let counter = 0;
let shift = 0;

function getValue(): number {
  counter++;
  return 1 << shift;
}

async function send(a: Chan<number>, b: Chan<number>): Promise<number> {
  let i = 0;
  for (;;) {
    const got = await select({ a: a.send(getValue()), b: b.send(getValue()), default: null });
    if (got.case === 'default') break;
    i++;
    if (got.case === 'a') a = nilChan();
    else b = nilChan();
    shift++;
  }
  return i;
}

export async function main() {
  const a = chan<number>(1);
  const b = chan<number>(1);
  let v = await send(a, b);
  if (v !== 2) {
    log('Send returned', v, '!= 2');
    panic('fail');
  }
  const av = await a.recv();
  const bv = await b.recv();
  if ((av | bv) !== 3) {
    log('bad values', av, bv);
    panic('fail');
  }
  v = await send(a, nilChan());
  if (v !== 1) {
    log('Send returned', v, '!= 1');
    panic('fail');
  }
  if (counter !== 10) {
    log('counter is', counter, '!= 10');
    panic('fail');
  }
}
