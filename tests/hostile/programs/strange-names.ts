// id: strange-names
// title: Functions whose names are getters, symbols, objects and lies
// why: the engine asks a function for its name before it starts a task
// compiled: exits | panic

import { frame, go } from 'leaklab';

const names: PropertyDescriptor[] = [
  { value: Symbol('name') },
  { value: { toString: () => 'x'.repeat(2 ** 28) } },
  { value: null },
  { get: () => { throw new Error('no name'); } },
  { value: new Proxy({}, {}) },
  { value: -0 },
];

export async function main() {
  for (const name of names) {
    const fn = async () => {
      await frame.next();
    };
    Object.defineProperty(fn, 'name', name);
    try {
      go(fn);
    } catch {}
  }
  await frame.next();
  await frame.next();
}
