// id: polluted-arrays
// title: Replaces what arrays, maps and functions can do
// why: the kernel in the same realm would call the program's versions
// compiled: exits | crash | panic | watchdog | fuel

import { frame, go } from 'leaklab';

const array: any = Array.prototype;
const map: any = Map.prototype;
const fn: any = Function.prototype;

async function idle() {
  await frame.next();
}

export async function main() {
  array[Symbol.iterator] = function* () { for (let i = 0; i < 9; i++) yield polluted; };
  array.push = array.shift = array.map = () => polluted;
  map.get = map.set = map.has = () => polluted;
  fn.call = fn.apply = fn.bind = () => polluted;
  Reflect.apply = () => polluted;
  go(idle);
  await frame.next();
}

const polluted = { type: 'end', exitCode: 0, fault: null };
