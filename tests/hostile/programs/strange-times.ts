// id: strange-times
// title: Sleeps for NaN, for ever, for less than nothing, for less than a nanosecond
// why: a clock that does not move, or is no number, could keep the engine in a loop
// compiled: exits

import { after, frame, go, now, sleep, timer, work } from 'leaklab';

const times = [NaN, Infinity, -Infinity, -1, 1e-9, 1e308, 2 ** 53, -0];

async function nap(time: number) {
  await sleep(time);
}

async function toil(time: number) {
  await work(time);
}

export async function main() {
  for (const time of times) {
    for (const attempt of [() => after(time), () => timer(time).stop()]) {
      try {
        attempt();
      } catch {}
    }
    // A task that sleeps for NaN would end the program.
    if (Number.isNaN(time)) continue;
    go(nap, time);
    if (time < 1e9) go(toil, time);
  }
  for (let i = 0; i < 30; i++) await frame.next();
  if (!Number.isFinite(now())) throw new Error('time is no number');
}
