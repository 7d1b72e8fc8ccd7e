// id: unbalanced-raw
// title: Closes the bracket in which it stands, and goes on beside it
// why: what stands beside the program would not be under the kernel
// raw: crash | panic
null);
for (const name of ['fetch', 'postMessage', 'importScripts', 'WebSocket']) {
  if (name in globalThis) globalThis[name]('http://canary.test/');
}
(null
