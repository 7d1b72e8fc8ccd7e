// id: forged-tasks
// title: A log of a million and a half tasks, more than the engine lets live, that never did anything
// why: the page keeps a row for each, and draws a dot for each
// worker: exits

const SPAWN = 3;
let task = 0;
const chunk = () => {
  const words = new Uint32Array(65_536);
  for (let i = 0; i < words.length; i += 4) {
    words[i] = SPAWN;
    words[i + 1] = ++task;
    words[i + 2] = task % 70_000;
  }
  return words;
};
let left = 12;
const send = () =>
  postMessage({ type: 'batch', words: Array.from({ length: 8 }, chunk), strings: [], entries: [] });
onmessage = () => {
  if (--left > 0) send();
  else postMessage({ type: 'end', exitCode: 0, fault: null });
};
send();
