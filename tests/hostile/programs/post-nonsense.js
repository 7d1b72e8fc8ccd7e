// id: post-nonsense
// title: Messages that are none: of other types, too long, of the wrong kind
// why: the page must not act on half of a message
// worker: crash

postMessage({ type: 'batch', words: [new Uint32Array(4)], strings: [], entries: [{ name: {}, site: -1 }] });
