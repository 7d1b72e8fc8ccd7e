// Follows test/chan/sendstmt.go of Go 1.26.
// Copyright 2011 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// Test that the operands of a send are evaluated before it. Go's also tests how a send statement is parsed,
// which has no counterpart.

import { chan, panic, select, type Chan } from 'leaklab';

export async function main() {
  await chanchan();
  await sendprec();
}

async function chanchan() {
  const cc = chan<Chan<number>>(1);
  const c = chan<number>(1);
  await cc.send(c);
  const got = await select({ send: (await cc.recv()).send(2), default: null });
  if (got.case === 'default') panic('nonblock');
  if ((await c.recv()) !== 2) panic('bad receive');
}

async function sendprec() {
  const c = chan<boolean>(1);
  const no: boolean = c.length > 0;
  await c.send(no || true);
  if (!(await c.recv())) panic('sent false');
}
