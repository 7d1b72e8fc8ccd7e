// Follows TestAfterFunc in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { afterFunc, chan, panic, second, sleep, now } from 'leaklab';

// Test the basic function calling behavior.
export async function main() {
  let i = 10;
  const c = chan<boolean>();
  const f = async () => {
    i--;
    if (i >= 0) {
      afterFunc(0, f);
      await sleep(second);
    } else {
      await c.send(true);
    }
  };
  afterFunc(0, f);
  await c.recv();
  if (now() >= second) panic('the functions waited for one another');
}
