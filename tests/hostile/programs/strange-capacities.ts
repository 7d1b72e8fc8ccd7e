// id: strange-capacities
// title: Channels with a capacity of NaN, Infinity, less than nothing, a half
// why: what is no size must not become a loop or an allocation
// compiled: exits

import { chan, frame } from 'leaklab';

export async function main() {
  for (const capacity of [NaN, Infinity, -1, 0.5, 1e308, 2 ** 53]) {
    try {
      const c = chan<number>(capacity);
      c.close();
      await c.recv();
    } catch {}
  }
  await frame.next();
}
