// id: declared-heap
// title: Declares a heap of petabytes
// why: the simulated heap is a number, which must stay one that a heap can have
// compiled: heap at 9

import { frame, heap } from 'leaklab';

export async function main() {
  for (let i = 0; i < 1_000; i++) heap.alloc(2 ** 42);
  await frame.next();
}
