// id: strange-work
// title: Computes for an infinite time
// why: a processor that is busy for ever must not keep the engine busy for ever
// compiled: exits | panic | fuel | events

import { frame, go, work } from 'leaklab';

async function toil(time: number) {
  await work(time);
}

export async function main() {
  for (const time of [Infinity, 1e308, NaN]) go(toil, time);
  for (let i = 0; i < 30; i++) await frame.next();
}
