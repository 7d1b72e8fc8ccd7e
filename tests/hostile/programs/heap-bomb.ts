// id: heap-bomb
// title: Holds on to everything it makes, as fast as it can
// why: memory that runs out may take the page with it
// compiled: watchdog | crash

export async function main() {
  const all: unknown[] = [];
  for (let i = 0; ; i++) all.push(new Array(100_000).fill(i).map(String));
}
