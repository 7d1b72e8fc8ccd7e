// id: bigint-bomb
// title: Squares a number until it has hundreds of millions of digits
// why: one multiplication may take minutes, and fuel counts it as nothing
// compiled: watchdog | panic

export async function main() {
  let large = 3n;
  for (let i = 0; i < 64; i++) large *= large;
  if (large === 1n) throw new Error('no');
}
