// id: post-host-messages
// title: Says what only the frame and the page say to each other
// why: a worker that is taken for the frame could start and end others' runs
// worker: crash

postMessage({ type: 'kill', id: 1 });
postMessage({ type: 'run', id: 1, source: 'postMessage(1)' });
postMessage({ type: 'said', id: 2, data: { type: 'end', exitCode: 0, fault: null } });
