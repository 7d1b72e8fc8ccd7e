// Follows src/runtime/chan_test.go of Go 1.26.
// Copyright 2009 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style license that can be found in
// tests/conformance/LICENSE-GO.

// TestChan. Capacities below 20, as with -short; GOMAXPROCS is the run's.

import { chan, go, millisecond, panic, select, sleep } from 'leaklab';

const N = 20;

export async function main() {
  for (let chanCap = 0; chanCap < N; chanCap++) {
    await receiveFromEmptyBlocks(chanCap);
    await sendToFullBlocks(chanCap);
    await zeroFromClosed(chanCap);
    await closeUnblocksReceive(chanCap);
    await fifo(chanCap);
    await lenAndCap(chanCap);
  }
}

// Ensure that receive from empty chan blocks.
async function receiveFromEmptyBlocks(chanCap: number) {
  const c = chan<number>(chanCap);
  const received = { recv1: false, recv2: false };
  go(async () => {
    await c.recv();
    received.recv1 = true;
  });
  go(async () => {
    await c.recvOk();
    received.recv2 = true;
  });
  await sleep(millisecond);
  if (received.recv1 || received.recv2) panic(`chan[${chanCap}]: receive from empty chan`);
  // Ensure that non-blocking receive does not block.
  const one = await select({ c: c.recv(), default: null });
  if (one.case === 'c') panic(`chan[${chanCap}]: receive from empty chan`);
  const two = await select({ c: c.recvOk(), default: null });
  if (two.case === 'c') panic(`chan[${chanCap}]: receive from empty chan`);
  if (c.tryRecv().ok) panic(`chan[${chanCap}]: receive from empty chan`);
  await c.send(0);
  await c.send(0);
}

// Ensure that send to full chan blocks.
async function sendToFullBlocks(chanCap: number) {
  const c = chan<number>(chanCap);
  for (let i = 0; i < chanCap; i++) await c.send(i);
  const state = { sent: false };
  go(async () => {
    await c.send(0);
    state.sent = true;
  });
  await sleep(millisecond);
  if (state.sent) panic(`chan[${chanCap}]: send to full chan`);
  // Ensure that non-blocking send does not block.
  const got = await select({ c: c.send(0), default: null });
  if (got.case === 'c') panic(`chan[${chanCap}]: send to full chan`);
  if (c.trySend(0)) panic(`chan[${chanCap}]: send to full chan`);
  await c.recv();
}

// Ensure that we receive 0 from closed chan.
async function zeroFromClosed(chanCap: number) {
  const c = chan<number>(chanCap);
  for (let i = 0; i < chanCap; i++) await c.send(i);
  c.close();
  for (let i = 0; i < chanCap; i++) {
    const v = await c.recv();
    if (v !== i) panic(`chan[${chanCap}]: received ${v}, expected ${i}`);
  }
  const zero: unknown = await c.recv();
  if (zero !== undefined) panic(`chan[${chanCap}]: received something, expected undefined`);
  const pair: readonly unknown[] = await c.recvOk();
  if (pair[0] !== undefined || pair[1] !== false)
    panic(`chan[${chanCap}]: received something, expected undefined/false`);
}

// Ensure that close unblocks receive.
async function closeUnblocksReceive(chanCap: number) {
  const c = chan<number>(chanCap);
  const done = chan<boolean>();
  go(async () => {
    const [v, ok] = await c.recvOk();
    await done.send(v === undefined && !ok);
  });
  await sleep(millisecond);
  c.close();
  if (!(await done.recv())) panic(`chan[${chanCap}]: received non zero from closed chan`);
}

async function fifo(chanCap: number) {
  // Send 100 integers, ensure that we receive them non-corrupted in FIFO order.
  const c = chan<number>(chanCap);
  const sendAll = async (n: number) => {
    for (let i = 0; i < n; i++) await c.send(i);
  };
  go(sendAll, 100);
  for (let i = 0; i < 100; i++) {
    const v = await c.recv();
    if (v !== i) panic(`chan[${chanCap}]: received ${v}, expected ${i}`);
  }

  // Same, but using recv2.
  go(sendAll, 100);
  for (let i = 0; i < 100; i++) {
    const [v, ok] = await c.recvOk();
    if (!ok) panic(`chan[${chanCap}]: receive failed, expected ${i}`);
    if (v !== i) panic(`chan[${chanCap}]: received ${v}, expected ${i}`);
  }

  // Send 1000 integers in 4 goroutines, ensure that we receive what we send.
  const P = 4;
  const L = 1_000;
  for (let p = 0; p < P; p++) go(sendAll, L);
  const done = chan<Map<number, number>>();
  for (let p = 0; p < P; p++) {
    go(async () => {
      const recv = new Map<number, number>();
      for (let i = 0; i < L; i++) {
        const v = await c.recv();
        recv.set(v, (recv.get(v) ?? 0) + 1);
      }
      await done.send(recv);
    });
  }
  const recv = new Map<number, number>();
  for (let p = 0; p < P; p++) {
    for (const [k, v] of await done.recv()) recv.set(k, (recv.get(k) ?? 0) + v);
  }
  if (recv.size !== L) panic(`chan[${chanCap}]: received ${recv.size} values, expected ${L}`);
  for (const v of recv.values()) {
    if (v !== P) panic(`chan[${chanCap}]: received ${v} values, expected ${P}`);
  }
}

// Test len/cap.
async function lenAndCap(chanCap: number) {
  const c = chan<number>(chanCap);
  const expectLength = (length: number) => {
    if (c.length !== length || c.capacity !== chanCap) {
      panic(
        `chan[${chanCap}]: bad len/cap, expect ${length}/${chanCap}, got ${c.length}/${c.capacity}`,
      );
    }
  };
  expectLength(0);
  for (let i = 0; i < chanCap; i++) await c.send(i);
  expectLength(chanCap);
}
