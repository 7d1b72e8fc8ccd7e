// id: bigint-power
// title: Two to the power of ten thousand million
// why: a number may be larger than all memory
// compiled: panic at 7

export async function main() {
  const large = 2n ** (10n ** 10n);
  if (large === 1n) return;
}
