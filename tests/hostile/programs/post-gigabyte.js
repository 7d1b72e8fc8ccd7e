// id: post-gigabyte
// title: Hands over a gibibyte in one message
// why: a transfer costs its sender nothing
// worker: flood-size | crash

const words = new Uint32Array(2 ** 28);
postMessage({ type: 'batch', words: [words], strings: [], entries: [] }, [words.buffer]);
