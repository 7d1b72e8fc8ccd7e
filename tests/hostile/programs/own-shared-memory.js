// id: own-shared-memory
// title: Sleeps for ever on shared memory of WebAssembly
// why: it needs no compiled code, and a sleeping worker hears no message
// worker: watchdog | crash

postMessage({ type: 'ready' });
const { buffer } = new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 });
Atomics.wait(new Int32Array(buffer), 0, 0);
