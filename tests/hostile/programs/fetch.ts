// id: fetch
// title: Sends something to a stranger
// why: a link could report who opened it
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  fetch('http://canary.test/?opened');
}
