// id: json-depth
// title: JSON with ten million open brackets
// why: a parser of the browser may run out of stack or of time
// compiled: panic at 7 | watchdog | crash

export async function main() {
  JSON.parse('['.repeat(1e7));
}
