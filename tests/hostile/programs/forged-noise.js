// id: forged-noise
// title: A log of four million events of noise
// why: the page folds it, draws it and counts in it
// worker: exits

let state = 1;
const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
const chunk = () => Uint32Array.from({ length: 65_536 }, next);
let left = 32;
const send = () =>
  postMessage({ type: 'batch', words: Array.from({ length: 8 }, chunk), strings: [], entries: [] });
onmessage = () => {
  if (--left > 0) send();
  else postMessage({ type: 'end', exitCode: 0, fault: null });
};
send();
