// id: foreign-thenables
// title: Waits for something that only looks like a promise
// why: its `then` is a program's function, called with the engine's callbacks
// compiled: foreign-await at 8

export async function main() {
  let calls = 0;
  const counted = { get then() { return calls++ > 1e6 ? undefined : () => main; } };
  await (counted as unknown as Promise<void>);
}
