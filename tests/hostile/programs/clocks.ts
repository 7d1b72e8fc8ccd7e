// id: clocks
// title: Reads the time, to a fraction of a millisecond
// why: two runs would differ, and a precise clock reads what others compute
// compiled: panic at 7

export async function main() {
  Date.now();
}
