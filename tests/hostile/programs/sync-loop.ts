// id: sync-loop
// title: A loop that never ends
// why: code that nobody can interrupt would keep the page's reader waiting
// compiled: fuel at 7

function spin() {
  while (true) {}
}

export async function main() {
  spin();
}
