// id: post-nested
// title: Says something that is nested a hundred thousand deep, then something that refers to itself
// why: whoever walks through it runs out of stack
// worker: flood | flood-size | crash

let deep = { type: 'batch' };
for (let i = 0; i < 1_000; i++) deep = { type: 'batch', words: [deep], strings: [], entries: [] };
postMessage(deep);
const cycle = { type: 'batch', words: [], strings: [] };
cycle.entries = [cycle];
postMessage(cycle);
