// Follows test/chan/sieve2.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test concurrency primitives: prime sieve of Eratosthenes.
// Generate primes up to 100 using channels, checking the results. This sieve is Eratosthenesque and only
// considers odd candidates. See discussion at <http://blog.onideas.ws/eratosthenes.go>.

import { chan, go, log, nilChan, panic, select, type Chan } from 'leaklab';

// Return a chan of odd numbers, starting from 5.
function odds(): Chan<number> {
  const out = chan<number>(50);
  go(async () => {
    for (let n = 5; ; n += 2) await out.send(n);
  });
  return out;
}

// Return a chan of odd multiples of the prime number p, starting from p*p.
function multiples(p: number): Chan<number> {
  const out = chan<number>(10);
  go(async () => {
    for (let n = p * p; ; n += 2 * p) await out.send(n);
  });
  return out;
}

interface PeekCh {
  head: number;
  readonly ch: Chan<number>;
}

// Priority queue of PeekCh, sorting by head values. Go's is container/heap; that it is quick is not the point.
class PeekChHeap {
  private readonly items: PeekCh[] = [];

  push(item: PeekCh) {
    this.items.push(item);
    this.items.sort((a, b) => a.head - b.head);
  }

  pop(): PeekCh {
    return this.items.shift() ?? panic('empty heap');
  }
}

// Return a channel to serve as a sending proxy to 'out'. Use a goroutine to receive values from 'out' and store
// them in an expanding buffer, so that sending to 'out' never blocks. Go's buffer is a container/ring.
function sendproxy(out: Chan<number>): Chan<number> {
  const proxy = chan<number>(10);
  go(async () => {
    const stored: number[] = [];
    for (;;) {
      // buffer empty: disable output
      const c = stored.length === 0 ? nilChan<number>() : out;
      const got = await select({ proxy: proxy.recv(), c: c.send(stored[0]) });
      if (got.case === 'proxy') stored.push(got.value);
      else stored.shift();
    }
  });
  return proxy;
}

// Return a chan int of primes.
async function sieve(): Promise<Chan<number>> {
  // The output values.
  const out = chan<number>(10);
  await out.send(2);
  await out.send(3);

  // The channel of all composites to be eliminated in increasing order.
  const composites = chan<number>(50);

  // The feedback loop.
  const primes = chan<number>(10);
  await primes.send(3);

  // Merge channels of multiples of 'primes' into 'composites'.
  go(async () => {
    const h = new PeekChHeap();
    let min = 15;
    for (;;) {
      const m = multiples(await primes.recv());
      const head = await m.recv();
      while (min < head) {
        await composites.send(min);
        const minchan = h.pop();
        min = minchan.head;
        minchan.head = await minchan.ch.recv();
        h.push(minchan);
      }
      while (min === head) {
        const minchan = h.pop();
        min = minchan.head;
        minchan.head = await minchan.ch.recv();
        h.push(minchan);
      }
      await composites.send(head);
      h.push({ head: await m.recv(), ch: m });
    }
  });

  // Sieve out 'composites' from 'candidates'.
  go(async () => {
    // In order to generate the nth prime we only need multiples of primes ≤ sqrt(nth prime). Thus, the merging
    // goroutine will receive from 'primes' much slower than this goroutine will send to it, making the buffer
    // accumulate and block this goroutine from sending, causing a deadlock. The solution is to use a proxy
    // goroutine to do automatic buffering.
    const proxied = sendproxy(primes);

    const candidates = odds();
    let p = await candidates.recv();

    for (;;) {
      const c = await composites.recv();
      while (p < c) {
        await proxied.send(p);
        await out.send(p);
        p = await candidates.recv();
      }
      if (p === c) p = await candidates.recv();
    }
  });

  return out;
}

const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
];

export async function main() {
  const primes = await sieve();
  for (const prime of PRIMES) {
    const x = await primes.recv();
    if (x !== prime) {
      log(x, ' != ', prime);
      panic('fail');
    }
  }
}
