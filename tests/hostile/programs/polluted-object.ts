// id: polluted-object
// title: Gives every object of its realm new properties
// why: the kernel's messages are objects of that realm too
// compiled: exits | crash | panic

import { frame, log } from 'leaklab';

const polluted: any = Object.prototype;

export async function main() {
  for (const key of ['type', 'fault', 'words', 'then', 'value', 'done', 'get', 'set', 'toJSON']) {
    polluted[key] = { type: 'end', exitCode: 0, fault: null, polluted: true };
  }
  polluted.__defineSetter__('site', () => {});
  await frame.next();
  log('still here');
}
