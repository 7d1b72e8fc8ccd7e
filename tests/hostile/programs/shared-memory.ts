// id: shared-memory
// title: Waits on shared memory, or counts in it as a clock
// why: a worker that sleeps there hears nothing
// compiled: panic at 7

export async function main() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);
}
