// id: buffer-bomb
// title: Five gibibytes of buffers, each written to
// why: buffers are outside of the heap that browsers bound
// compiled: watchdog | crash | panic

export async function main() {
  const all: Uint8Array[] = [];
  for (let i = 0; i < 40; i++) all.push(new Uint8Array(2 ** 27).fill(i + 1));
  for (;;) all[0].fill(all.length);
}
