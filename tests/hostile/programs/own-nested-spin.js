// id: own-nested-spin
// title: A worker of a worker that never stops
// why: ending the worker must end those that it started
// worker: watchdog

const spin = 'for (;;);';
try {
  new Worker(URL.createObjectURL(new Blob([spin], { type: 'text/javascript' })));
} catch {}
postMessage({ type: 'ready' });
setTimeout(() => {
  for (;;);
}, 100);
