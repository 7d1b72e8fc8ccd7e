// id: chance
// title: Asks for a random number
// why: two runs of one seed would differ
// compiled: panic at 7

export async function main() {
  if (Math.random() < 2) return;
}
