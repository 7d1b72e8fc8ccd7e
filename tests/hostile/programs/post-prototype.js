// id: post-prototype
// title: Messages whose keys are `__proto__` and `constructor`
// why: a host that copies keys would change the prototype of everything
// worker: crash

const poison = JSON.parse(
  '{"type":"end","exitCode":0,"fault":null,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
);
postMessage(poison);
