// id: forged-texts
// title: A million names and texts with markup in them
// why: the page keeps them all, and shows some
// worker: exits | flood | flood-size

const markup = '<img src=http://canary.test/x.png onerror=alert(1)>';
let left = 100;
const send = () =>
  postMessage({
    type: 'batch',
    words: [],
    strings: Array.from({ length: 4_096 }, (_, i) => markup + i),
    entries: Array.from({ length: 4_096 }, (_, i) => ({ name: markup + i, site: 0xffffff })),
  });
onmessage = () => {
  if (--left > 0) send();
  else postMessage({ type: 'end', exitCode: 0, fault: null });
};
send();
