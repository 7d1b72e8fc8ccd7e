// Follows TestNewTickerLtZeroDuration and TestTickerResetLtZeroDuration in src/time/tick_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { defer, panic, recover, second, ticker } from 'leaklab';

/** What a call panics with. */
async function recoveredValue(call: () => unknown): Promise<unknown> {
  let value: unknown = null;
  await recovering();
  return value;
  async function recovering() {
    defer(() => (value = recover()));
    call();
  }
}

function check(got: unknown, want: string) {
  if (!(got instanceof Error)) panic('should have panicked with an error');
  if (got.message !== want) panic(`panic = ${got.message} want ${want}`);
}

export async function main() {
  check(await recoveredValue(() => ticker(-1)), 'non-positive interval for NewTicker');
  const t = ticker(second);
  check(await recoveredValue(() => t.reset(0)), 'non-positive interval for Ticker.Reset');
}
