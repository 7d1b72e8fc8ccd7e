// id: endless-then
// title: A `then` that is a getter which never returns
// why: asking a value whether it can be awaited runs a program's code
// compiled: fuel at 9

export async function main() {
  const slow = {
    get then() {
      for (;;) {}
    },
  };
  await (slow as unknown as Promise<void>);
}
