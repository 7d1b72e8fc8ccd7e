// id: ready-awaits
// title: Waits for ever for what is always ready
// why: an await that need not wait gives nobody else a turn
// compiled: fuel at 9

import { gosched } from 'leaklab';

export async function main() {
  for (;;) await (Math.abs(1) ? undefined : gosched());
}
