// id: reserved-names
// title: Names the port by which compiled code asks the kernel
// why: it could give itself fuel, or pretend to have waited
// compiled: refused leaklab/reserved-name at 7

export async function main() {
  const $k: any = {};
  $k.fuel = Infinity;
}
