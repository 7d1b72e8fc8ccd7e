// id: sync-recursion
// title: A function that calls itself for ever
// why: the stack that overflows is the one on which the engine stands
// compiled: panic at 6 | panic at 7

function deeper(n: number): number {
  return 1 + deeper(n + 1);
}

export async function main() {
  deeper(0);
}
