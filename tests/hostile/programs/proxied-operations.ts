// id: proxied-operations
// title: Awaits Proxies, and things dressed up as operations
// why: an operation that is not ours would be handed the kernel itself
// compiled: flood | crash | panic | foreign-await

import { sleep } from 'leaklab';

export async function main() {
  const operation: any = sleep(1);
  const dressed = Object.create(Object.getPrototypeOf(Object.getPrototypeOf(operation)));
  dressed.start = (kernel: any) => {
    for (;;) kernel.options.heartbeat(1);
  };
  try {
    await new Proxy(operation, {});
  } catch {}
  await dressed;
}
