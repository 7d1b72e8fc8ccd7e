// id: post-flood-late
// title: Says that it is over, and then floods
// why: a run that has ended is no longer watched
// worker: exits

postMessage({ type: 'end', exitCode: 0, fault: null });
for (;;) postMessage({ type: 'at', site: 1 });
