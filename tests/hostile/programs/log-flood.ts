// id: log-flood
// title: Logs a million lines
// why: the page would have to keep and show them
// compiled: log-lines at 9

import { log } from 'leaklab';

export async function main() {
  for (let i = 0; i < 1e6; i++) log(i);
}
