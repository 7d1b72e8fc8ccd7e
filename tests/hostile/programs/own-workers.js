// id: own-workers
// title: Workers that start workers, from blobs, without any scrub
// why: the policy lets the frame start workers from blobs: what they start must be as bound as they
// worker: exits | crash

const nested = `
  const out = (what) => postMessage(what);
  fetch('http://canary.test/').then(() => out('fetch'), () => out('refused'));
  new WebSocket('ws://canary.test/').onopen = () => out('socket');
`;
let worker;
try {
  worker = new Worker(URL.createObjectURL(new Blob([nested], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => data === 'refused' || postMessage('it got out');
} catch {}
setTimeout(() => postMessage({ type: 'end', exitCode: 0, fault: null }), 500);
