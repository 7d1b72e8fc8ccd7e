// id: exotic-panics
// title: Throws symbols, objects without a prototype, Proxies, revoked ones, things that throw when asked
// why: who describes what was thrown runs the thrower's code
// compiled: panic at 31

import { defer, recover } from 'leaklab';

const fail = (): never => {
  throw new Error('somebody looked');
};
const gone = Proxy.revocable({}, {});
gone.revoke();

const thrown: unknown[] = [
  Symbol('thrown'),
  Object.create(null),
  new Proxy(new Error(), { get: fail, getPrototypeOf: fail, has: fail }),
  { get message() { return fail(); }, get stack() { return fail(); }, get name() { return fail(); } },
  Object.assign(new Error('x'), { stack: 5, message: { toString: fail } }),
  undefined,
  null,
  2n,
];

async function survive(value: unknown) {
  defer(() => void recover());
  throw value;
}

export async function main() {
  for (const value of thrown) await survive(value);
  throw gone.proxy;
}
