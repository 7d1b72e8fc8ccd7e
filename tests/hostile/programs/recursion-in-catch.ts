// id: recursion-in-catch
// title: Overflows the stack inside of its own handling of that
// why: errors thrown at the very end of the stack hit the engine in the middle of its work
// compiled: fuel | panic | watchdog | crash

import { chan, go, log } from 'leaklab';

const jobs = chan<number>(10);

function deeper(): void {
  try {
    deeper();
  } catch {
    go(main);
    log('again');
    deeper();
  } finally {
    jobs.close();
  }
}

export async function main() {
  deeper();
}
