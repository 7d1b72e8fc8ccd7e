// id: channel-hoard
// title: A channel with room for thousands of millions, filled with huge texts
// why: a capacity is only a number until somebody makes room for it
// compiled: exits | panic

import { chan, frame, go } from 'leaklab';

export async function main() {
  const jobs = chan<string>(2 ** 31);
  const text = 'x'.repeat(2 ** 27);
  for (let i = 0; i < 10_000; i++) await jobs.send(text + i);
  go(async () => {
    for await (const job of jobs) if (job.length < 10) return;
  });
  for (let i = 0; i < 10; i++) await frame.next();
}
