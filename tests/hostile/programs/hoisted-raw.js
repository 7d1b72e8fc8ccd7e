// id: hoisted-raw
// title: Declares functions that take the place of the worker's own before the kernel begins
// why: a function beside the program is there from the first line on, before the scrub
// raw: crash
null);
function MessageChannel() {
  postMessage({ type: 'ready' });
  for (let i = 0; i < 9; i++) postMessage({ type: 'at', site: 0 });
  fetch('http://canary.test/');
  postMessage({ type: 'end', exitCode: 0, fault: null });
}
(null
