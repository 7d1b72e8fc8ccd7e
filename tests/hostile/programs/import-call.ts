// id: import-call
// title: Imports modules from elsewhere as it runs
// why: import() is syntax: no scrub can take it away
// compiled: refused leaklab/import at 7

export async function main() {
  await import('http://canary.test/x.js');
}
