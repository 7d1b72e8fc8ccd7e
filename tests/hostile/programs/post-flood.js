// id: post-flood
// title: Says that it is alive, for ever and without a pause
// why: messages pile up in the page's queue, before everything else
// worker: flood

for (;;) postMessage({ type: 'at', site: 1 });
