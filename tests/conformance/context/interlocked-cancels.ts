// Follows TestInterlockedCancels in src/context/x_test.go of Go 1.26.
// Copyright 2016 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

import { background, defer, go, panic, second, select, timer, withCancel } from 'leaklab';

export async function main() {
  const [parent, cancelParent] = withCancel(background());
  const [child, cancelChild] = withCancel(parent);
  go(async () => {
    await parent.done.recv();
    cancelChild();
  });
  cancelParent();
  const t = timer(5 * second);
  defer(() => t.stop());
  const got = await select({ done: child.done.recv(), late: t.c.recv() });
  if (got.case === 'late') panic('timed out after 5s waiting for child.Done()');
}
