// Follows src/sync/waitgroup_test.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestWaitGroupMisuse. Go panics with a string here; a panic of ours is an error with that text.

import { defer, panic, recover, waitGroup } from 'leaklab';

export async function main() {
  const state = { reached: false };
  const misuse = async () => {
    defer(() => {
      const err = recover();
      const text = err instanceof Error ? err.message : err;
      if (text !== 'sync: negative WaitGroup counter') panic('Unexpected panic');
      state.reached = true;
    });
    const wg = waitGroup();
    wg.add(1);
    wg.done();
    wg.done();
    panic('Should panic');
  };
  await misuse();
  if (!state.reached) panic('Should panic');
}
