// id: forged-rooms
// title: A log of sixty thousand places where somebody waits
// why: each is a room on the board, with its place and its words
// worker: exits

const SPAWN = 3;
const BLOCK = 6;
const words = [];
const names = [];
for (let task = 1; task <= 60_000; task++) {
  words.push(SPAWN, task, task % 4_096, 1);
  words.push(BLOCK, task, ((1 + (task % 15)) << 24) | task, task);
}
for (let i = 0; i < 4_096; i++) names.push({ name: `<b onclick=alert(1)>${i}`, site: i });
const chunks = [];
for (let i = 0; i < words.length; i += 65_536) chunks.push(Uint32Array.from(words.slice(i, i + 65_536)));
postMessage({ type: 'batch', words: chunks, strings: [], entries: names });
postMessage({ type: 'end', exitCode: 0, fault: null });
