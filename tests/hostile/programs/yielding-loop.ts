// id: yielding-loop
// title: Gives up its turn without end
// why: each turn is stated in the log, which must not grow for ever
// compiled: events | fuel

import { go, gosched } from 'leaklab';

async function yielding() {
  for (;;) await gosched();
}

export async function main() {
  go(yielding);
  await yielding();
}
