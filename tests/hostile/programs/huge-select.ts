// id: huge-select
// title: A select with two hundred thousand cases, many times
// why: one operation can cost as much as a whole run, and fuel counts it as one
// compiled: panic at 15 | watchdog

import { chan, select } from 'leaklab';

const cases: Record<string, ReturnType<ReturnType<typeof chan<number>>['recv']>> = {};

export async function main() {
  const never = chan<number>();
  for (let i = 0; i < 200_000; i++) cases[`c${i}`] = never.recv();
  const { default: _, ...rest } = { ...cases, default: null };
  for (let i = 0; i < 5_000; i++) {
    await select({ ...rest, default: null });
  }
}
