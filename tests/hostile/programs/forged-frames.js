// id: forged-frames
// title: A log of a million frames in which nothing happens, with clocks that leap
// why: a run has six hundred: whatever is kept for each frame would grow
// worker: exits

const ADVANCE = 0;
const FRAME = 1;
const chunk = () => {
  const words = new Uint32Array(65_536);
  for (let i = 0; i < words.length; i += 8) {
    words.set([ADVANCE | (63 << 6), 0xffffffff, 0xffffffff, 0xffffffff], i);
    words.set([FRAME | (63 << 6), 0xffffffff, 0, 0], i + 4);
  }
  return words;
};
let left = 16;
const send = () =>
  postMessage({ type: 'batch', words: Array.from({ length: 8 }, chunk), strings: [], entries: [] });
onmessage = () => {
  if (--left > 0) send();
  else postMessage({ type: 'end', exitCode: 0, fault: null });
};
send();
