// id: million-timers
// title: Arms two million timers
// why: the engine's own tables must have an end
// compiled: timers at 9

import { afterFunc, second } from 'leaklab';

export async function main() {
  for (let i = 0; i < 2e6; i++) afterFunc(second, main);
}
