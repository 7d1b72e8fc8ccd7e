// id: repeat-bomb
// title: A string of a thousand million letters, and more of them
// why: one call may ask for a gigabyte
// compiled: panic at 8

export async function main() {
  const words: string[] = [];
  for (let i = 0; i < 64; i++) words.push('leak'.repeat(2 ** 29 + i));
}
