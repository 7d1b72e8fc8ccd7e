// id: forged-fault
// title: Ends with a fault of its own making: markup, and a place that does not exist
// why: the message is shown, and the place is looked up
// worker: panic

postMessage({
  type: 'end',
  exitCode: 2,
  fault: {
    code: 'panic',
    message: '</code><img src=http://canary.test/x.png onerror=alert(1)>\u202e'.repeat(60),
    site: 0xffffff,
    position: { line: 2 ** 31, column: 2 ** 31 },
    limit: null,
  },
});
