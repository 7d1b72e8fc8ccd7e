// id: xhr
// title: Asks a stranger, and waits for the answer
// why: the old way out, which may even block
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  const request = new XMLHttpRequest();
  request.open('GET', 'http://canary.test/', false);
  request.send();
}
