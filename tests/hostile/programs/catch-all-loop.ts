// id: catch-all-loop
// title: A loop that never ends and catches whatever would end it
// why: the fuel's error is thrown into the program, which could swallow it for ever
// compiled: fuel at 9

export async function main() {
  for (;;) {
    try {
      while (true) {}
    } catch {
      continue;
    } finally {
      // eslint would object; a stranger would not
    }
  }
}
