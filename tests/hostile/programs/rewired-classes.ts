// id: rewired-classes
// title: Rewires the engine's classes by way of what it was given
// why: each object of the engine leads to its constructor and its prototype
// compiled: panic | exits | deadlock | foreign-await | crash

import { background, chan, frame, go, mutex, select, sleep, waitGroup } from 'leaklab';

const things: any[] = [chan(), sleep(1), select({ default: null }), mutex(), waitGroup(), background()];

async function idle() {
  await frame.next();
}

export async function main() {
  for (const thing of things) {
    for (let o = thing; o !== null && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
      try {
        Object.defineProperty(o.constructor, Symbol.hasInstance, { value: () => true });
        Object.defineProperty(o.constructor, Symbol.species, { get: () => Array });
        for (const key of Object.getOwnPropertyNames(o)) {
          if (typeof o[key] === 'function' && key !== 'constructor') o[key] = () => ({ value: 1 });
        }
      } catch {}
    }
  }
  go(idle);
  await frame.next();
  await chan<number>(1).send(1);
}
