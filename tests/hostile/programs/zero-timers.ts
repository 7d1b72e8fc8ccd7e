// id: zero-timers
// title: A timer that arms itself for the same moment, for ever
// why: simulated time would never reach the next frame
// compiled: events | fuel

import { afterFunc, frame } from 'leaklab';

function again() {
  afterFunc(0, again);
}

export async function main() {
  again();
  for (;;) await frame.next();
}
