import { after, chan, frame, go, millisecond, select, type Chan } from 'leaklab';

async function waiter(gate: Chan<never>) {
  await gate.recv();
}

async function impatient(gate: Chan<never>, milliseconds: number) {
  await select({ open: gate.recv(), late: after(milliseconds * millisecond).recv() });
}

/** Gates that let everybody pass when they are closed; every third one is forgotten. */
export async function main() {
  for (let n = 1; ; n++) {
    const gate = chan<never>();
    for (let i = 0; i < 4; i++) go(waiter, gate);
    for (let i = 0; i < 4; i++) go(impatient, gate, 30 + 60 * i);
    for (let i = 0; i < 9; i++) await frame.next();
    if (n % 3 !== 0) gate.close();
    // Closed already, or never to be.
    go(waiter, gate);
    for (let i = 0; i < 5; i++) await frame.next();
  }
}
