// Follows test/chan/sieve1.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test concurrency primitives: classical inefficient concurrent prime sieve.
// Generate primes up to 100 using channels, checking the results. This sieve consists of a linear chain of
// divisibility filters, equivalent to trial-dividing each n by all primes p ≤ n.

import { chan, go, log, panic, type Chan } from 'leaklab';

// Send the sequence 2, 3, 4, ... to channel 'ch'.
async function generate(ch: Chan<number>) {
  for (let i = 2; ; i++) {
    await ch.send(i); // Send 'i' to channel 'ch'.
  }
}

// Copy the values from channel 'in_' to channel 'out', removing those divisible by 'prime'.
async function filter(in_: Chan<number>, out: Chan<number>, prime: number) {
  // Loop over values received from 'in_'.
  for await (const i of in_) {
    if (i % prime !== 0) await out.send(i); // Send 'i' to channel 'out'.
  }
}

// The prime sieve: Daisy-chain Filter processes together.
async function sieve(primes: Chan<number>) {
  let ch = chan<number>(); // Create a new channel.
  go(generate, ch); // Start generate() as a subprocess.
  for (;;) {
    // Note that ch is different on each iteration.
    const prime = await ch.recv();
    await primes.send(prime);
    const ch1 = chan<number>();
    go(filter, ch, ch1, prime);
    ch = ch1;
  }
}

const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
];

export async function main() {
  const primes = chan<number>();
  go(sieve, primes);
  for (const prime of PRIMES) {
    const x = await primes.recv();
    if (x !== prime) {
      log(x, ' != ', prime);
      panic('fail');
    }
  }
}
