// id: array-bomb
// title: Fills an array of four thousand million places
// why: memory and time go at once, in one call
// compiled: watchdog | crash | panic

export async function main() {
  const all = new Array<number>(2 ** 32 - 1).fill(1);
  if (all.length === 0) return;
}
