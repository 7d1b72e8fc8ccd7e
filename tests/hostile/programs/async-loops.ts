// id: async-loops
// title: A hundred tasks that compute for ever and wait for nothing
// why: each must be preempted, and all together must come to an end
// compiled: fuel at 9

import { go } from 'leaklab';

async function spin() {
  for (;;) {}
}

export async function main() {
  for (let i = 0; i < 100; i++) go(spin);
  await spin();
}
