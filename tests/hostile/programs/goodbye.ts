// id: goodbye
// title: Ends its own worker
// why: the page would wait for an answer that never comes
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  close();
}
