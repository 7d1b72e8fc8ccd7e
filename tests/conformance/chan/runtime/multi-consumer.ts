// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestMultiConsumer, with a tenth of Go's values.

import { chan, go, gosched, panic, waitGroup } from 'leaklab';

const nwork = 23;
const niter = 27_182;

const pn = [2, 3, 7, 11, 13, 17, 19, 23, 27, 31];

export async function main() {
  const q = chan<number>(nwork * 3);
  const r = chan<number>(nwork * 3);

  // workers
  const wg = waitGroup();
  for (let i = 0; i < nwork; i++) {
    wg.add(1);
    go(async (w: number) => {
      for await (const v of q) {
        // mess with the fifo-ish nature of range
        if (pn[w % pn.length] === v) await gosched();
        await r.send(v);
      }
      wg.done();
    }, i);
  }

  // feeder & closer
  let expect = 0;
  go(async () => {
    for (let i = 0; i < niter; i++) {
      const v = pn[i % pn.length];
      expect += v;
      await q.send(v);
    }
    q.close(); // no more work
    await wg.wait(); // workers done
    r.close(); // ... so there can be no more results
  });

  // consume & check
  let n = 0;
  let s = 0;
  for await (const v of r) {
    n++;
    s += v;
  }
  if (n !== niter || s !== expect) {
    panic(`Expected sum ${expect} (got ${s}) from ${niter} iter (saw ${n})`);
  }
}
