// id: own-code
// title: Every way to make code from text, without any scrub
// why: the content policy alone must hold
// worker: exits

const out = () => postMessage('code was made from text');
const attempt = (f) => {
  try {
    f();
    out();
  } catch {}
};
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
attempt(() => self.eval('1'));
attempt(() => new Function('1'));
attempt(() => (async () => {}).constructor('1'));
attempt(() => importScripts('data:text/javascript,1'));
attempt(() => importScripts(URL.createObjectURL(new Blob(['1']))));
attempt(() => new WebAssembly.Module(wasm));
self.made = out;
try {
  setTimeout('made()', 0);
  setInterval('made()', 10);
} catch {}
Promise.allSettled([
  import('data:text/javascript,1').then(out),
  import(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))).then(out),
  WebAssembly.compile(wasm).then(out),
  new Promise((done) => setTimeout(done, 300)),
]).then(() => postMessage({ type: 'end', exitCode: 0, fault: null }));
