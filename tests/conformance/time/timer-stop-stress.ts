// Follows TestTimerStopStress in src/time/sleep_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { afterFunc, go, panic, second, sleep } from 'leaklab';

export async function main() {
  for (let i = 0; i < 100; i++) {
    go(async () => {
      const t = afterFunc(2 * second, () => panic(`timer ${i} was not stopped`));
      await sleep(second);
      t.stop();
    });
  }
  await sleep(3 * second);
}
