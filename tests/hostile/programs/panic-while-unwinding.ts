// id: panic-while-unwinding
// title: Panics in each deferred call and each finally while another panic passes
// why: an engine that unwinds must come to the end of it
// compiled: panic

import { defer, frame, panic } from 'leaklab';

async function worse(n: number): Promise<void> {
  for (let i = 0; i < 50; i++) defer(() => panic(`deferred ${n} ${i}`));
  try {
    if (n < 200) await worse(n + 1);
    await frame.next();
    throw new Error(`body ${n}`);
  } finally {
    panic(`finally ${n}`);
  }
}

export async function main() {
  await worse(0);
}
