// id: websocket
// title: Opens a line to a stranger
// why: content policies of old did not see sockets
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  new WebSocket('ws://canary.test/');
}
