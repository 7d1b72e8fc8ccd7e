// id: own-goodbye
// title: A worker that ends itself
// why: no message and no error tells of it
// worker: watchdog

postMessage({ type: 'ready' });
close();
