// id: precise-clock
// title: Reads the clock that was made for measuring
// why: a precise clock reads what others compute
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  performance.now();
}
