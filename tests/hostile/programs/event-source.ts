// id: event-source
// title: Listens to a stranger
// why: one more way to open a connection
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  new EventSource('http://canary.test/');
}
