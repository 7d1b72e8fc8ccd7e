// id: log-monsters
// title: Logs a huge text, a cycle, getters that throw, a Proxy, a revoked one
// why: whoever makes text of a value calls the program's code, and takes its time
// compiled: exits

import { log } from 'leaklab';

const fail = (): never => {
  throw new Error('somebody looked');
};

export async function main() {
  log('x'.repeat(2 ** 28));
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const curious = { toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail };
  const proxy = new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail });
  const gone = Proxy.revocable([], {});
  log(cycle, curious, proxy, Object.create(null), Symbol('s'), fail, 2n ** 4000n);
  log(new Proxy([], {}));
  try {
    gone.revoke();
    log(gone.proxy);
  } catch {}
}
