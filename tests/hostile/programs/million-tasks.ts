// id: million-tasks
// title: Starts two million tasks in one frame
// why: a leak that grows faster than anybody can look
// compiled: tasks at 13

import { chan, frame, go } from 'leaklab';

async function idle() {
  await chan().recv();
}

export async function main() {
  for (let i = 0; i < 2e6; i++) go(idle);
  await frame.next();
}
