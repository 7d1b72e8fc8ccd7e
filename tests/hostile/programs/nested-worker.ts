// id: nested-worker
// title: Starts a worker of its own
// why: it would live on when its maker is ended
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  new Worker('http://canary.test/w.js');
}
