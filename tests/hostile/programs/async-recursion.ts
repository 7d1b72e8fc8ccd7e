// id: async-recursion
// title: An async function that awaits itself for ever
// why: its stack is the engine's, on the heap, and would grow until memory runs out
// compiled: async-depth at 7

async function deeper(n: number): Promise<number> {
  return 1 + (await deeper(n + 1));
}

export async function main() {
  await deeper(0);
}
